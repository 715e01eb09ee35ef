import { showNumber } from '../document-number.ts'
import type { PaperRow } from './scanned-papers.queries.ts'
import type { CopyRow } from './signed-copies.queries.ts'
import type { PaperOf, SignedCopy } from './signed-copies.schema.ts'

export const paperOf = (row: PaperRow): PaperOf => ({
  documentId: row.id,
  shown: showNumber(row.number, row.symbol),
  kind: row.kind,
  issuedOn: row.issued_on,
  unitName: row.unit_name,
  subjectId: row.subject_id,
})

export const copyOf = (row: CopyRow): SignedCopy => ({
  id: row.id,
  form: row.form,
  pages: row.pages,
  byHand: row.by_hand,
  unitName: row.unit_name,
  filedByName: row.filed_by_name,
  filedOn: row.filed_on,
})
