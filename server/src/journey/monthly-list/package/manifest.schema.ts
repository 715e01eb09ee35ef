import { z } from 'zod'
import { DongAmount, Id, MonthText, PlainDateText } from '../../../platform/http/schemas.ts'
import { BirthDate, CertificateKind, Sex } from '../../../registers/people/people.schema.ts'

export const PACKAGE_FORMAT = 'vung-buoc/hand-over-package'
/** Only this version is read: what an older program left out must not be guessed. */
export const PACKAGE_VERSION = 1

export const MANIFEST = 'manifest.json'
export const SIGNATURE = 'manifest.sig'
export const HAND_OVER = 'chuyen-giao.json'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const Name = z.string().min(1).max(200)
const UnitId = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** The first thing read of any manifest: which program may go on with it. */
export const ManifestHead = z.looseObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.number().int(),
})

export const Manifest = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  sender: z.strictObject({
    instance: Id,
    publicKey: z.string(),
    unit: UnitId,
    unitName: Name,
  }),
  recipient: z.strictObject({ unit: UnitId, unitName: Name }),
  handOver: z.strictObject({
    id: Id,
    month: MonthText,
    number: z.number().int().min(1),
    documentNumber: Name,
    documentDate: PlainDateText,
    contentHash: Sha256,
  }),
  entries: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9.-]+)?(?:\.[a-z]+)?$/),
      bytes: z.number().int().nonnegative(),
      sha256: Sha256,
    }),
  ),
  createdOn: PlainDateText,
})
export type Manifest = z.infer<typeof Manifest>

export const HandOverEntry = z.strictObject({
  /** Exactly what was signed: its canonical JSON gives the hash of the manifest. */
  content: z.looseObject({
    month: MonthText,
    number: z.number().int(),
    lists: z.array(
      z.looseObject({
        list: Id,
        area: z.string(),
        versionHash: Sha256,
        people: z.number().int(),
        totalAmount: z.number().int(),
      }),
    ),
  }),
  signer: z.strictObject({ user: Id, name: z.string().max(200), duty: z.string().max(20) }),
  papers: z.array(
    z.strictObject({
      entry: z.string().max(200),
      kind: z.string().regex(/^[a-z0-9-]{1,40}$/),
      list: Id.nullable(),
      mediaType: z.string().regex(/^[\w.+/-]{3,120}$/),
      fileName: z.string().regex(/^[\w.-]{1,120}$/),
    }),
  ),
})
export type HandOverEntry = z.infer<typeof HandOverEntry>

/**
 * A signed version as another installation wrote it. Loose: what a newer form adds is part of the
 * hash and is kept, what the tables need must be there and well-formed.
 */
const SignedContentShape = z.looseObject({
  form: z.literal('mau-01'),
  list: Id,
  area: z.string(),
  month: PlainDateText,
  supplement: z.number().int(),
  lines: z.array(
    z.looseObject({
      line: Id,
      person: Id,
      fullName: z.string().min(1).max(120),
      birth: BirthDate.nullable(),
      sex: Sex.nullable(),
      idNumber: z
        .string()
        .regex(/^\d{12}$/)
        .nullable(),
      address: z.string(),
      certificateKind: CertificateKind.nullable(),
      certificateNumber: z.string().max(60).nullable(),
      completedOn: PlainDateText.nullable(),
      conduct: z.enum(['good', 'not-good']).nullable(),
      socialEvils: z.enum(['none', 'some']).nullable(),
      purpose: z.enum(['production', 'training']).nullable(),
      amount: DongAmount.positive().nullable(),
      trainingMonths: z.number().int().min(1).max(120).nullable(),
      note: z.string().max(500),
    }),
  ),
})

export const ListEntry = z.strictObject({
  list: z.strictObject({
    id: Id,
    area: UnitId,
    policeUnit: UnitId,
    committeeUnit: UnitId,
    month: PlainDateText,
    supplement: z.number().int().nonnegative(),
    openedBy: Id,
    openedOn: PlainDateText,
  }),
  version: z.strictObject({
    id: Id,
    number: z.number().int().min(1),
    contentHash: Sha256,
    madeBy: Id,
    madeOn: PlainDateText,
    content: SignedContentShape,
  }),
  /** What the register knows beside the signed line, as the bank would see it online. */
  people: z.array(
    z.strictObject({
      line: Id,
      person: Id,
      area: UnitId,
      position: z.number().int(),
      residesLocally: z.boolean(),
      /** Why the name was taken back since it was signed; null: it stands. */
      withdrawn: z.string().max(40).nullable(),
      hamlet: z.string().min(1).max(80),
      addressDetail: z.string().max(160),
      phone: z.string().max(20).nullable(),
      phoneOwner: z.enum(['self', 'relative']).nullable(),
      preferredLanguage: z.enum(['vi', 'km']),
      certificateDate: PlainDateText.nullable(),
    }),
  ),
  signatures: z.array(
    z.strictObject({
      role: z.enum(['compiled', 'signed', 'confirmed', 'handed-over', 'received']),
      byName: z.string().max(200),
      duty: z.string().max(20),
      unit: UnitId,
      on: PlainDateText,
      at: z.iso.datetime(),
      versionNumber: z.number().int(),
      contentHash: Sha256,
    }),
  ),
})
export type ListEntry = z.infer<typeof ListEntry>
