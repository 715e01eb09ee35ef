import { aPackage, bankOf, bring, takeIn, trust } from '../factories/packages.ts'
import { aCast, aList, done } from '../factories/lists.ts'
import { handOver } from '../factories/walks.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry, Slot } from './entry.ts'

/** Which installation is at the other end; it serves all entries, so each takes its month. */
const far: { house?: TestHouse } = {}

export function useFarHouse(house: TestHouse): void {
  far.house = house
}

function farHouse(): TestHouse {
  if (far.house === undefined) throw new Error('no installation at the other end')
  return far.house
}

const MONTHS = Array.from({ length: 24 }, (_, at) => {
  const [year, month] = [2023 - Math.floor(at / 12), 12 - (at % 12)]
  return `${year}-${String(month).padStart(2, '0')}`
})
let used = 0

const nextMonth = (): string => {
  const month = MONTHS[used]
  used += 1
  if (month === undefined) throw new Error('more packages than months')
  return month
}

const trusted = new Map<string, Promise<string>>()

async function bothTrust(police: TestHouse, bank: TestHouse): Promise<void> {
  const ways = [
    ['bank', bank, police],
    ['police', police, bank],
  ] as const
  for (const [side, here, there] of ways) {
    const way = `${here.house.signer.publicKey} ${there.house.signer.publicKey}`
    trusted.set(way, trusted.get(way) ?? trust(here, there, side))
    await trusted.get(way)
  }
}

/** A package from the other installation for the bank of this one. */
async function fromElsewhere(test: TestHouse, { commune }: Slot): Promise<Buffer> {
  const other = farHouse()
  await bothTrust(other, test)
  const month = nextMonth()
  const sent = await aPackage(other, { month, number: `${used}/CV-CAH`, communes: [commune] })
  return sent.bytes
}

async function waiting(test: TestHouse, slot: Slot) {
  const id = await bring(await bankOf(test), await fromElsewhere(test, slot))
  return { params: { id }, version: 1 }
}

/** A hand-over of this installation that the other's bank received, with the receipt it gave. */
async function receiptFor(test: TestHouse, { commune }: Slot) {
  const other = farHouse()
  await bothTrust(test, other)
  const month = nextMonth()
  const sent = await aPackage(test, { month, number: `${used}/CV-CAH`, communes: [commune] })
  const bank = await bankOf(other)
  await takeIn(bank, sent.bytes)
  await done(bank.post(`/hand-overs/${sent.id}/receive`, { sentBack: [] }))
  const { body } = await bank.get(`/hand-overs/${sent.id}/receipt.vbbn`)
  return { params: { id: sent.id }, body }
}

const asStanding = { duty: 'CA-K', unit: () => 'ca-chau-thanh', elsewhere: 'ca-an-hiep' } as const
const asBank = { duty: 'NH-T', unit: () => 'nhcsxh-chau-thanh', together: 'one-wins' } as const

/** A signed hand-over as one file, and the receipt that comes back. */
export const packageEntries: Entry[] = [
  {
    route: 'POST /hand-overs/:id/package',
    ...asStanding,
    together: 'both-fine',
    arrange: async (test, { commune, month }) => {
      const cast = await aCast(test, commune)
      await aList(cast, month).confirmed(1)
      const id = await handOver(cast, month)
      return { params: { id }, body: {} }
    },
  },
  {
    route: 'POST /hand-overs/:id/receipt',
    ...asStanding,
    together: 'one-wins',
    arrange: receiptFor,
  },
  {
    route: 'POST /deliveries',
    ...asBank,
    elsewhere: null,
    arrange: async (test, slot) => ({ body: await fromElsewhere(test, slot) }),
  },
  {
    route: 'POST /deliveries/:id/take-in',
    ...asBank,
    elsewhere: 'hnd-chau-thanh',
    arrange: async (test, slot) => ({ ...(await waiting(test, slot)), body: { samePeople: [] } }),
  },
  {
    route: 'POST /deliveries/:id/discard',
    ...asBank,
    elsewhere: 'hnd-chau-thanh',
    arrange: async (test, slot) => ({ ...(await waiting(test, slot)), body: {} }),
  },
]
