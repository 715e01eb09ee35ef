import type { DoorContext, FileReply } from '../../access/door/route.ts'
import type { Tx } from '../../platform/database/database.ts'
import { PDF } from '../../platform/documents/media-types.ts'
import { printPaper } from '../../platform/documents/render-pdf.ts'
import { getDocument } from '../../platform/profile/profile.queries.ts'
import { gatherOwnData } from './own-data.ts'
import { ownDataSheet } from './own-data-sheet.ts'

type Giving = DoorContext<{ id: string }, never, never>

/** The sheet on paper. The name of the file is nobody's. */
export async function giveSheet(tx: Tx, ctx: Giving): Promise<FileReply> {
  const { officer, today, house, params } = ctx
  const parts = await gatherOwnData(tx, ctx, params.id)
  const { place } = await getDocument<{ place: string }>(tx, 'labels')
  const head = { body: officer.unitName.toUpperCase(), place, date: today, demo: house.demo }
  const paper = ownDataSheet({ head, personId: params.id, parts })
  return {
    bytes: await printPaper(paper, today),
    mediaType: PDF,
    fileName: `ho-so-du-lieu-${today}.pdf`,
  }
}

/** The same for machines: what a person takes along to another system. */
export async function giveJson(tx: Tx, ctx: Giving): Promise<FileReply> {
  const { today, params } = ctx
  const parts = await gatherOwnData(tx, ctx, params.id)
  const held = parts.map(({ records, ...part }) => ({
    ...part,
    records: records.map((record) => Object.fromEntries(record)),
  }))
  const sheet = { personId: params.id, madeOn: today, held }
  return {
    bytes: Buffer.from(`${JSON.stringify(sheet, null, 2)}\n`),
    mediaType: 'application/json',
    fileName: `ho-so-du-lieu-${today}.json`,
  }
}
