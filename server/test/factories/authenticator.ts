import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto'

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest()
const b64 = (bytes: Buffer) => bytes.toString('base64url')

const USER_PRESENT = 0x01
const WITH_KEY = 0x40

const coseKey = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([
    // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y} in CBOR
    Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 0x20]),
    x,
    Buffer.from([0x22, 0x58, 0x20]),
    y,
  ])

const cborText = (text: string) =>
  Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)])

function cborBytes(bytes: Buffer): Buffer {
  const head = Buffer.from([0x59, bytes.length >> 8, bytes.length & 0xff])
  return Buffer.concat([head, bytes])
}

export interface Asked {
  challenge: string
  origin?: string
  site?: string
  counter?: number
}

/** An authenticator in software: one key, answering as WebAuthn says. */
export function anAuthenticator() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const jwk = publicKey.export({ format: 'jwk' })
  const part = (text: string | undefined) => Buffer.from(text ?? '', 'base64url')
  const id = randomBytes(32)
  const clientData = (type: string, { challenge, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin: origin ?? 'http://localhost' }))
  const head = ({ site, counter }: Asked, flags: number) => {
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter ?? 1)
    return Buffer.concat([sha256(site ?? 'localhost'), Buffer.from([flags]), count])
  }
  const envelope = { id: b64(id), rawId: b64(id), type: 'public-key', clientExtensionResults: {} }
  return {
    register(asked: Asked) {
      const authData = Buffer.concat([
        head({ ...asked, counter: 0 }, USER_PRESENT | WITH_KEY),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(part(jwk.x), part(jwk.y)),
      ])
      const attestation = Buffer.concat([
        Buffer.from([0xa3]),
        cborText('fmt'),
        cborText('none'),
        cborText('attStmt'),
        Buffer.from([0xa0]),
        cborText('authData'),
        cborBytes(authData),
      ])
      const response = {
        clientDataJSON: b64(clientData('webauthn.create', asked)),
        attestationObject: b64(attestation),
      }
      return { ...envelope, response }
    },
    sign(asked: Asked) {
      const client = clientData('webauthn.get', asked)
      const authenticatorData = head(asked, USER_PRESENT)
      const signed = Buffer.concat([authenticatorData, sha256(client)])
      const signature = createSign('sha256').update(signed).sign(privateKey)
      const response = {
        clientDataJSON: b64(client),
        authenticatorData: b64(authenticatorData),
        signature: b64(signature),
      }
      return { ...envelope, response }
    },
  }
}
