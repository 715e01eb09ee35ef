import { aCast, aList } from '../factories/lists.ts'
import { bring, readInbox } from '../factories/signed-copies.ts'
import { aScan, asJpeg } from '../scans/scan-files.ts'
import type { TestHouse } from '../test-house.ts'
import type { Entry } from './entry.ts'

const committee = ({ commune }: { commune: string }) => `ubnd-${commune}`

/** A list that awaits its signed copy, and a scan without a QR in the commune's inbox. */
async function aWaitingScan(test: TestHouse, slot: { commune: string; month: string }) {
  const cast = await aCast(test, slot.commune)
  await aList(cast, slot.month).confirmed(1)
  await bring(cast.committee, [await asJpeg(await aScan(null, { dpi: 60 }))])
  const { waiting, awaiting } = await readInbox(cast.committee)
  return { id: waiting[0]?.id ?? '', documentId: awaiting[0]?.documentId ?? '' }
}

/** Bản ký đã quét. */
export const signedCopyEntries: Entry[] = [
  {
    route: 'POST /scans',
    duty: 'UB-X',
    unit: committee,
    elsewhere: null,
    together: 'both-fine',
    arrange: async () => ({ body: await asJpeg(await aScan(null, { dpi: 40 })) }),
  },
  {
    route: 'POST /scans/:id/file',
    duty: 'UB-X',
    unit: committee,
    elsewhere: 'ubnd-an-hiep',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id, documentId } = await aWaitingScan(test, slot)
      return { params: { id }, body: { documentId, compared: true }, version: 1 }
    },
  },
  {
    route: 'POST /scans/:id/discard',
    duty: 'UB-X',
    unit: committee,
    elsewhere: 'ubnd-an-hiep',
    together: 'one-wins',
    arrange: async (test, slot) => {
      const { id } = await aWaitingScan(test, slot)
      return { params: { id }, body: { reason: 'duplicate' }, version: 1 }
    },
  },
]
