import { readRoots } from '../../src/platform/signing/pdf/trust.ts'
import { aCast, aList } from '../factories/lists.ts'
import { handOver } from '../factories/walks.ts'
import { anIdentity, signPdf } from '../papers/sign-pdf.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const root = anIdentity({ name: 'Gốc thử nghiệm' })
const officer = anIdentity({ name: 'Người ký thử', by: root })
const trustRoot = (test: TestHouse) =>
  Object.assign(test.house, { signingRoots: readRoots(root.pem) })

/** An issued paper that comes back signed in the office's own tool. */
export const digitalCopyEntries: Entry[] = [
  {
    route: 'POST /lists/:id/digital-copies',
    duty: 'CA-K',
    unit: ({ commune }) => `ca-${commune}`,
    elsewhere: 'ca-an-hiep',
    together: 'both-fine',
    arrange: async (test, { commune, month }) => {
      trustRoot(test)
      const cast = await aCast(test, commune)
      const id = await aList(cast, month).submitted(1)
      const { body } = await cast.chief.get(`/lists/${id}/mau-01.pdf`)
      return { params: { id }, body: new Uint8Array(await signPdf(body, officer)) }
    },
  },
  {
    route: 'POST /hand-overs/:id/digital-copies',
    duty: 'CA-K',
    unit: () => 'ca-chau-thanh',
    elsewhere: 'ca-an-hiep',
    together: 'both-fine',
    arrange: async (test, { commune, month }) => {
      trustRoot(test)
      const cast = await aCast(test, commune)
      await aList(cast, month).confirmed(1)
      const id = await handOver(cast, month)
      const { body } = await cast.standing.get(`/hand-overs/${id}/cover-letter.pdf`)
      return { params: { id }, body: new Uint8Array(await signPdf(body, officer)) }
    },
  },
]
