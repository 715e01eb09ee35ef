import type { PaperOf } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { outgoingTexts } from '../outgoing-documents/outgoing-documents.texts.ts'

export const kindOf = (paper: PaperOf): string => outgoingTexts(`kinds.${paper.kind}`)

/** Number, date, kind and office: what stands at the head of the paper. */
export const paperLine = (paper: PaperOf): string =>
  `${paper.shown}, ${showDate(paper.issuedOn)} · ${kindOf(paper)} · ${paper.unitName}`

/** The page of the record the paper belongs to. */
export const recordOf = ({ kind, subjectId }: PaperOf): string =>
  kind === 'list' || kind === 'list-confirmation'
    ? `/danh-sach/${subjectId}`
    : `/chuyen-giao/${subjectId}`
