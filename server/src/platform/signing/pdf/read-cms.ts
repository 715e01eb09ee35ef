import { X509Certificate } from 'node:crypto'
import forge from 'node-forge'

/** What a detached CMS signature (RFC 5652) says, as far as it is checked. */
export interface Cms {
  signer: X509Certificate
  certificates: X509Certificate[]
  digest: string
  isPss: boolean
  /** DER of the signed attributes as a SET: what the signature is over. */
  attributes: Buffer
  messageDigest: Buffer
  /** As the signing tool says; null when it says nothing. */
  signedAt: Date | null
  signature: Buffer
}

type Node = forge.asn1.Asn1

/** SHA-1 and older are no digests of a signature any more. */
const DIGESTS: Record<string, string> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4'
const SIGNING_TIME = '1.2.840.113549.1.9.5'
const PSS = '1.2.840.113549.1.1.10'

function childrenOf(node: Node | undefined): Node[] {
  if (node === undefined || !Array.isArray(node.value)) throw new Error('not a list')
  return node.value
}
function bytesOf(node: Node | undefined): string {
  if (node === undefined || typeof node.value !== 'string') throw new Error('not a value')
  return node.value
}
const derOf = (node: Node): Buffer => Buffer.from(forge.asn1.toDer(node).getBytes(), 'binary')
const oidOf = (node: Node | undefined): string => forge.asn1.derToOid(bytesOf(node))
const isTagged = (node: Node, tag: number): boolean =>
  node.tagClass === forge.asn1.Class.CONTEXT_SPECIFIC && String(node.type) === String(tag)

function timeOf(node: Node | undefined): Date | null {
  if (node === undefined) return null
  const text = bytesOf(node)
  return node.type === forge.asn1.Type.UTCTIME
    ? forge.asn1.utcTimeToDate(text)
    : forge.asn1.generalizedTimeToDate(text)
}

/** The first value of each signed attribute, by its kind. */
const attributesOf = (set: Node): Map<string, Node | undefined> =>
  new Map(
    childrenOf(set).map((one) => {
      const [kind, values] = childrenOf(one)
      return [oidOf(kind), childrenOf(values)[0]]
    }),
  )

/** Signing tools leave room: what follows the structure, whose length its head tells, is filling. */
function upToEnd(der: Buffer): Buffer {
  const first = der[1] ?? 0
  if (first < 0x80) return der.subarray(0, 2 + first)
  const width = first - 0x80
  if (width < 1 || width > 4) throw new Error('not DER')
  return der.subarray(0, 2 + width + der.readUIntBE(2, width))
}

function signedData(der: Buffer): Node[] {
  const parsed = forge.asn1.fromDer(forge.util.createBuffer(upToEnd(der).toString('binary')))
  const [, content] = childrenOf(parsed)
  return childrenOf(childrenOf(content)[0])
}

function signerOf(info: Node[], certificates: X509Certificate[]): X509Certificate {
  const serial = Buffer.from(bytesOf(childrenOf(info[1])[1]), 'binary').toString('hex')
  const plain = (hex: string) => hex.toLowerCase().replace(/^0+/, '')
  const found = certificates.find((one) => plain(one.serialNumber) === plain(serial))
  if (found === undefined) throw new Error('no certificate of the signer')
  return found
}

/** Throws for anything that is not one signature with signed attributes and a strong digest. */
export function readCms(der: Buffer): Cms {
  const parts = signedData(der)
  const kept = parts.find((part) => isTagged(part, 0))
  const certificates = childrenOf(kept).map((one) => new X509Certificate(derOf(one)))
  const info = childrenOf(childrenOf(parts.at(-1))[0])
  const set = info.find((part) => isTagged(part, 0))
  if (set === undefined) throw new Error('no signed attributes')
  const at = info.indexOf(set)
  const attributes = derOf(set)
  attributes[0] = 0x31
  const said = attributesOf(set)
  const digest = DIGESTS[oidOf(childrenOf(info[2])[0])]
  if (digest === undefined) throw new Error('a weak digest')
  return {
    signer: signerOf(info, certificates),
    certificates,
    digest,
    isPss: oidOf(childrenOf(info[at + 1])[0]) === PSS,
    attributes,
    messageDigest: Buffer.from(bytesOf(said.get(MESSAGE_DIGEST)), 'binary'),
    signedAt: timeOf(said.get(SIGNING_TIME)),
    signature: Buffer.from(bytesOf(info[at + 2]), 'binary'),
  }
}
