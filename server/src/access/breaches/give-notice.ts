import { PDF } from '../../platform/documents/media-types.ts'
import { printPaper } from '../../platform/documents/render-pdf.ts'
import type { Tx } from '../../platform/database/database.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import type { DoorContext, FileReply } from '../door/route.ts'
import { breachNotice } from './breach-notice.ts'
import { readBreach } from './read-breaches.ts'

/** The notice form as it stands now; its number and signature are put by hand. */
export async function giveNotice(
  tx: Tx,
  { officer, today, house, params }: DoorContext<{ id: string }, never, never>,
): Promise<FileReply> {
  const breach = await readBreach(tx, params.id)
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  const head = { body: officer.unitName.toUpperCase(), place, date: today, demo: house.demo }
  return {
    bytes: await printPaper(breachNotice(head, breach), today),
    mediaType: PDF,
    fileName: `thong-bao-su-co-${today}.pdf`,
  }
}
