import { constants, createHash, verify, type X509Certificate } from 'node:crypto'
import { type SignedRange, signedRanges } from './byte-ranges.ts'
import { type Cms, readCms } from './read-cms.ts'
import { isValidAt, leadsToRoot } from './trust.ts'

/** What can be said of one signature in a PDF. */
export interface PdfSignature {
  /** The name in the certificate; '' when it could not be read. */
  signer: string
  issuer: string
  validFrom: Date | null
  validTo: Date | null
  /** As the signing tool says; nobody else vouches for it. */
  signedAt: Date | null
  /** The bytes it speaks for are the ones that were signed. */
  isIntact: boolean
  coversWholeFile: boolean
  wasValidThen: boolean
  isTrusted: boolean
}

const UNREADABLE: PdfSignature = {
  signer: '',
  issuer: '',
  validFrom: null,
  validTo: null,
  signedAt: null,
  isIntact: false,
  coversWholeFile: false,
  wasValidThen: false,
  isTrusted: false,
}

const nameIn = (subject: string): string =>
  /^CN=(.*)$/m.exec(subject)?.[1]?.normalize('NFC') ?? subject.replaceAll('\n', ', ')

function isIntact(cms: Cms, signed: Buffer): boolean {
  const digest = createHash(cms.digest).update(signed).digest()
  if (!digest.equals(cms.messageDigest)) return false
  const key = cms.signer.publicKey
  const padding = cms.isPss ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}
  return verify(cms.digest, cms.attributes, { key, ...padding }, cms.signature)
}

function judge(
  range: SignedRange | null,
  { roots, now }: { roots: readonly X509Certificate[]; now: Date },
): PdfSignature {
  if (range === null) return UNREADABLE
  const cms = readOrNull(range.cms)
  if (cms === null) return { ...UNREADABLE, coversWholeFile: range.coversWholeFile }
  const { signer, certificates, signedAt } = cms
  const at = signedAt ?? now
  return {
    signer: nameIn(signer.subject),
    issuer: nameIn(signer.issuer),
    validFrom: signer.validFromDate,
    validTo: signer.validToDate,
    signedAt,
    isIntact: isIntact(cms, range.signed),
    coversWholeFile: range.coversWholeFile,
    // A time in the future vouches for nothing.
    wasValidThen: at <= now && isValidAt(signer, at),
    isTrusted: leadsToRoot(signer, { between: certificates, roots, at }),
  }
}

function readOrNull(der: Buffer): Cms | null {
  try {
    return readCms(der)
  } catch {
    return null
  }
}

/** Every signature of a PDF in their order, each with all that can be said of it; none: []. */
export const verifySignedPdf = (
  bytes: Buffer,
  trust: { roots: readonly X509Certificate[]; now: Date },
): PdfSignature[] => signedRanges(bytes).map((range) => judge(range, trust))
