import { z } from 'zod'
import { DongAmount, Id, MonthText, PlainDateText, shortText } from '../../platform/http/schemas.ts'
import {
  BirthDate,
  CertificateKind,
  Sex,
  WindowBand,
} from '../../registers/people/people.schema.ts'
import { DocumentNumber } from '../../registers/outgoing-documents/outgoing-documents.schema.ts'
import { Verdict } from '../../registers/eligibility/verdict.schema.ts'
import { SignedCopy } from '../../registers/outgoing-documents/signed-copies/signed-copies.schema.ts'

export const Purpose = z.enum(['production', 'training'])
export const Conduct = z.enum(['good', 'not-good'])
export const SocialEvils = z.enum(['none', 'some'])

export const ListState = z.enum([
  'draft',
  'awaiting-signature',
  'submitted',
  'confirmed',
  'handed-over',
  'received',
])
export type ListState = z.infer<typeof ListState>

export const LineState = z.enum([
  'open',
  'kept-back',
  'removed',
  'submitted',
  'confirmed',
  'left-out',
  'withdrawn',
])
export type LineState = z.infer<typeof LineState>

/** Why a line left over from last month is no longer on the list. */
export const RemovalReason = z.enum([
  'no-longer-in-need',
  'moved-away',
  'died',
  'reoffended',
  'window-over',
  'borrowed-elsewhere',
  'entered-by-mistake',
])

/** Why the commune leaves a line out; several may hold at once (law 15: all at once). */
export const LeaveOutReason = z.enum([
  'not-residing',
  'conduct-not-good',
  'social-evils',
  'certificate-not-shown',
  'window-over',
  'details-wrong',
  'listed-elsewhere',
  'declined',
  'other',
])

/** Why a whole list goes back. */
export const ReturnReason = z.enum([
  'details-wrong',
  'person-missing',
  'wrong-form',
  'signature-missing',
  'certificate-missing',
  'amount-unclear',
  'other',
])

export const OpenList = z.strictObject({
  month: MonthText,
  kind: z.enum(['regular', 'supplement']).default('regular'),
})

export const LineFields = z.strictObject({
  purpose: Purpose.nullable(),
  amount: DongAmount.min(1).nullable(),
  trainingMonths: z.number().int().min(1).max(120).nullable(),
  conduct: Conduct.nullable(),
  socialEvils: SocialEvils.nullable(),
  residesLocally: z.boolean(),
  note: shortText(200),
})
export type LineFields = z.infer<typeof LineFields>

export const AddLine = LineFields.extend({ personId: Id })
export const LineParams = z.strictObject({ id: Id, lineId: Id })
export const RemoveLine = z.strictObject({ reason: RemovalReason })

/** The maker says which lines stay behind: exactly those that the law holds back, or nothing. */
export const SubmitList = z.strictObject({ keptBack: z.array(Id).max(2000) })

/** The signer names the content he signs. */
export const SignList = z.strictObject({
  contentHash: z.string().regex(/^[0-9a-f]{64}$/),
  documentNumber: DocumentNumber.optional(),
})
export const ConfirmList = z.strictObject({ documentNumber: DocumentNumber.optional() })

export const DecideLine = z.strictObject({
  outcome: z.enum(['confirmed', 'left-out', 'submitted']),
  reasons: z.array(LeaveOutReason).max(9),
  note: shortText(200),
})
export const ReturnParams = z.strictObject({ id: Id, returnId: Id })
export const ReturnList = z.strictObject({
  reasons: z.array(ReturnReason).min(1).max(7),
  note: shortText(500),
})

export const ListLine = z.strictObject({
  id: Id,
  position: z.number().int(),
  personId: Id,
  fullName: z.string(),
  birthDate: BirthDate.nullable(),
  sex: Sex.nullable(),
  idNumber: z.string().nullable(),
  address: z.string(),
  certificateNumber: z.string().nullable(),
  certificateDate: PlainDateText.nullable(),
  certificateKind: CertificateKind.nullable(),
  completedOn: PlainDateText.nullable(),
  windowBand: WindowBand.nullable(),
  conduct: Conduct.nullable(),
  socialEvils: SocialEvils.nullable(),
  residesLocally: z.boolean(),
  purpose: Purpose.nullable(),
  amount: DongAmount.nullable(),
  trainingMonths: z.number().int().nullable(),
  note: z.string(),
  state: LineState,
  reasons: z.array(z.string()),
  reasonNote: z.string(),
  carriedOver: z.boolean(),
  /** On a notice of withdrawal that its chief has signed: money not yet paid waits. */
  beingWithdrawn: z.boolean(),
  version: z.number().int(),
  verdict: Verdict,
})
export type ListLine = z.infer<typeof ListLine>

export const ListSignature = z.strictObject({
  role: z.enum(['compiled', 'signed', 'confirmed', 'handed-over', 'received']),
  byName: z.string(),
  duty: z.string(),
  unitName: z.string(),
  onDate: PlainDateText,
  at: z.iso.datetime(),
  contentHash: z.string(),
  versionNumber: z.number().int(),
})
export const ListVersion = z.strictObject({
  id: Id,
  number: z.number().int(),
  stage: z.enum(['submitted', 'confirmed']),
  contentHash: z.string(),
  madeByName: z.string(),
  madeOn: PlainDateText,
  lines: z.number().int(),
})
export const ListReturn = z.strictObject({
  id: Id,
  byName: z.string(),
  unitName: z.string(),
  onDate: PlainDateText,
  reasons: z.array(z.string()),
  note: z.string(),
})

export const ListCard = z.strictObject({
  id: Id,
  month: MonthText,
  kind: z.enum(['regular', 'supplement']),
  supplementNumber: z.number().int(),
  areaId: z.string(),
  areaName: z.string(),
  state: ListState,
  nothingToReport: z.boolean(),
  returned: z.boolean(),
  lineCount: z.number().int(),
  confirmedCount: z.number().int(),
  totalAmount: DongAmount,
  holderName: z.string(),
  due: PlainDateText.nullable(),
  version: z.number().int(),
})
export type ListCard = z.infer<typeof ListCard>
export const ListCards = z.strictObject({ lists: z.array(ListCard) })

export const ListPage = ListCard.extend({
  policeUnitName: z.string(),
  committeeName: z.string(),
  /** Null for a list from before the plan's clock. */
  draftDue: PlainDateText.nullable(),
  confirmDue: PlainDateText.nullable(),
  handOverDue: PlainDateText.nullable(),
  currentHash: z.string().nullable(),
  lines: z.array(ListLine),
  versions: z.array(ListVersion),
  signatures: z.array(ListSignature),
  returns: z.array(ListReturn),
  /** A file whose rows are not in the list yet: submitting would leave them behind. */
  openImport: z.strictObject({ id: Id, rows: z.number().int() }).nullable(),
  /** Signed copies of the content as it stands; null while nothing was signed yet. */
  signedCopies: z.array(SignedCopy).nullable(),
  /** People on it from whom this officer stands apart: counted, never shown. */
  restrictedLines: z.number().int(),
  /** Action codes of monthly-list.states.ts open to this officer now. */
  actions: z.array(z.string()),
})
export type ListPage = z.infer<typeof ListPage>

export const ListsQuery = z.strictObject({ month: MonthText.optional() })
