import { z } from 'zod'
import { PlainDateText } from '../../../platform/http/schemas.ts'
import { DocumentKind } from '../outgoing-documents.schema.ts'

export const VerificationParams = z.strictObject({ code: z.string().min(1).max(40) })

/** What anybody may know of an issued document: nothing about a person or the programme. */
export const VerifiedDocument = z.strictObject({
  body: z.string(),
  shown: z.string(),
  issuedOn: PlainDateText,
  kind: DocumentKind,
  state: z.enum(['valid', 'replaced', 'withdrawn']),
  stateOn: PlainDateText,
  contentHash: z.string(),
  /** SHA-256 of the files that were issued; the visitor's browser compares. */
  files: z.array(z.string()),
})
export type VerifiedDocument = z.infer<typeof VerifiedDocument>
