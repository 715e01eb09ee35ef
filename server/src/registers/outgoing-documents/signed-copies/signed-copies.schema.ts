import { z } from 'zod'
import { Id, PlainDateText } from '../../../platform/http/schemas.ts'
import { DocumentKind } from '../outgoing-documents.schema.ts'

/** Documents whose signed paper is kept beside their record. */
export const FILED_KINDS = ['list', 'list-confirmation', 'hand-over', 'receipt'] as const

/** Why a scan was not filed by its QR and waits. */
export const WaitingReason = z.enum(['no-code', 'not-ours', 'old-version', 'not-a-filed-kind'])
export type WaitingReason = z.infer<typeof WaitingReason>

export const ScanDiscardReason = z.enum(['blurred', 'duplicate', 'wrong-paper'])
export const DiscardScan = z.strictObject({ reason: ScanDiscardReason })

/** By hand the officer says that he compared number and date on the paper with those here. */
export const FileScan = z.strictObject({ documentId: Id, compared: z.literal(true) })

/** A document as it is named on its paper, and where its record is. */
export const PaperOf = z.strictObject({
  documentId: Id,
  shown: z.string(),
  kind: DocumentKind,
  issuedOn: PlainDateText,
  unitName: z.string(),
  subjectId: Id,
})
export type PaperOf = z.infer<typeof PaperOf>

export const SignedCopy = z.strictObject({
  id: Id,
  form: z.enum(['paper', 'digital']),
  pages: z.number().int().nullable(),
  byHand: z.boolean(),
  unitName: z.string(),
  filedByName: z.string().nullable(),
  filedOn: PlainDateText,
})
export type SignedCopy = z.infer<typeof SignedCopy>

export const Scan = z.strictObject({
  id: Id,
  batchId: Id,
  position: z.number().int(),
  pages: z.number().int(),
  state: z.enum(['waiting', 'filed', 'discarded']),
  problem: WaitingReason.nullable(),
  broughtByName: z.string().nullable(),
  broughtOn: PlainDateText,
  /** What it was filed to. */
  paper: PaperOf.nullable(),
  byHand: z.boolean(),
  /** A scan of the same paper was there before; this one took its place. */
  replaced: z.boolean(),
  version: z.number().int(),
})
export type Scan = z.infer<typeof Scan>

export const ScanInbox = z.strictObject({
  unitName: z.string(),
  waiting: z.array(Scan),
  /** What the unit filed last, newest first. */
  filed: z.array(Scan),
  /** Papers in sight whose signed copy is missing, newest first. */
  awaiting: z.array(PaperOf),
  /** The profile asks for signed copies from this day on; papers before it need none. */
  neededFrom: PlainDateText.nullable(),
})
export type ScanInbox = z.infer<typeof ScanInbox>
