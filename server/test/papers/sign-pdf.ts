import { plainAddPlaceholder } from '@signpdf/placeholder-plain'
import { P12Signer } from '@signpdf/signer-p12'
import { SignPdf } from '@signpdf/signpdf'
import forge from 'node-forge'

/** A certificate of a test with its key; made anew, of nobody. */
export interface TestIdentity {
  certificate: forge.pki.Certificate
  keys: forge.pki.rsa.KeyPair
  pem: string
}

interface Wanted {
  name: string
  from?: string
  to?: string
  /** Absent: it signs itself, as a root does. */
  by?: TestIdentity
}

/** A root, or a certificate issued by one. */
export function anIdentity({ name, from = '2024-01-01', to = '2099-01-01', by }: Wanted) {
  const keys = forge.pki.rsa.generateKeyPair(2048)
  const certificate = forge.pki.createCertificate()
  certificate.publicKey = keys.publicKey
  certificate.serialNumber = `01${forge.util.bytesToHex(forge.random.getBytesSync(8))}`
  certificate.validity.notBefore = new Date(from)
  certificate.validity.notAfter = new Date(to)
  // The types call the string type of a field its class.
  const valueTagClass = forge.asn1.Type.UTF8 as unknown as forge.asn1.Class
  const names = [{ name: 'commonName', value: name, valueTagClass }]
  certificate.setSubject(names)
  certificate.setIssuer(by === undefined ? names : by.certificate.subject.attributes)
  certificate.setExtensions([{ name: 'basicConstraints', cA: by === undefined }])
  certificate.sign((by ?? { keys }).keys.privateKey, forge.md.sha256.create())
  return { certificate, keys, pem: forge.pki.certificateToPem(certificate) }
}

/** The bytes with a PAdES-like signature added behind them, as the office's own tool would. */
export async function signPdf(bytes: Uint8Array, identity: TestIdentity): Promise<Buffer> {
  const { keys, certificate } = identity
  const p12 = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], 'mật khẩu thử')
  const der = Buffer.from(forge.asn1.toDer(p12).getBytes(), 'binary')
  const prepared = plainAddPlaceholder({
    pdfBuffer: Buffer.from(bytes),
    reason: 'Ký thử',
    contactInfo: '',
    name: 'Người ký thử',
    location: '',
    subFilter: 'ETSI.CAdES.detached',
  })
  return await new SignPdf().sign(prepared, new P12Signer(der, { passphrase: 'mật khẩu thử' }))
}
