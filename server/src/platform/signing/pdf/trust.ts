import { X509Certificate } from 'node:crypto'

/** The certificates of a PEM file, which an operator trusts as roots. Throws for a broken one. */
export function readRoots(pem: string): X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return blocks.map((block) => new X509Certificate(block))
}

/** Longer chains do not occur; a circle of certificates ends here. */
const LONGEST = 5

export const isValidAt = (certificate: X509Certificate, at: Date): boolean =>
  certificate.validFromDate <= at && at <= certificate.validToDate

const isIssuer = (of: X509Certificate, by: X509Certificate): boolean =>
  by.ca && of.checkIssued(by) && of.verify(by.publicKey)

/**
 * Whether a certificate leads to one of the roots by certificates that were all valid then. A root
 * counts because an operator named it. Nothing is asked over the network: a certificate that was
 * revoked is not known to be so.
 */
export function leadsToRoot(
  certificate: X509Certificate,
  known: { between: readonly X509Certificate[]; roots: readonly X509Certificate[]; at: Date },
): boolean {
  let now = certificate
  for (let step = 0; step < LONGEST; step += 1) {
    const here = now
    if (!isValidAt(here, known.at)) return false
    const root = known.roots.find((one) => isIssuer(here, one))
    if (root !== undefined) return isValidAt(root, known.at)
    const next = known.between.find((one) => one !== here && isIssuer(here, one))
    if (next === undefined) return false
    now = next
  }
  return false
}
