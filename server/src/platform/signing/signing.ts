import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { sha256 } from '../http/idempotency.ts'

/** The Ed25519 pair of one installation: what it sends is signed with it. */
export interface Signer {
  /** Made once with the key: two installations of one office are two. */
  instanceId: string
  /** The raw 32 bytes as base64url, 43 characters. */
  publicKey: string
  /** Answers the signature as base64url, 86 characters. */
  sign(text: string): string
}

/** A private key as it is kept: the two members of an OKP JWK (RFC 8037). */
export interface KeptKey {
  instanceId: string
  publicKey: string
  privateKey: string
}

export const PUBLIC_KEY = /^[\w-]{43}$/

export function newKey(instanceId: string): KeptKey {
  const { x = '', d = '' } = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' })
  return { instanceId, publicKey: x, privateKey: d }
}

/** Throws when the two halves do not belong together. */
export function signerOf({ instanceId, publicKey, privateKey }: KeptKey): Signer {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey, d: privateKey }
  const key = createPrivateKey({ key: jwk, format: 'jwk' })
  const signer: Signer = {
    instanceId,
    publicKey,
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
  if (!isSignedBy(publicKey, 'a', signer.sign('a'))) throw new Error('the key is not a pair')
  return signer
}

/** False for a signature that is not this key's over exactly this text, however malformed. */
export function isSignedBy(publicKey: string, text: string, signature: string): boolean {
  if (!PUBLIC_KEY.test(publicKey)) return false
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
}

/**
 * What two officers read to each other on the telephone: 128 bits of the key's SHA-256 in eight
 * groups of four, enough that nobody finds another key with the same ones.
 */
export function fingerprintOf(publicKey: string): string {
  const groups = sha256(Buffer.from(publicKey, 'base64url')).slice(0, 32).match(/.{4}/g)
  return (groups ?? []).join(' ').toUpperCase()
}
