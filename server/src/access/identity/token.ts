import { createHash, randomBytes } from 'node:crypto'

/** A session token: 256 random bits for the cookie; the database keeps only its SHA-256. */
export const newToken = (): string => randomBytes(32).toString('base64url')

export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()
