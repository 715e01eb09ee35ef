import { hash, verify } from '@node-rs/argon2'
import { turns } from './turns.ts'

/** OWASP's argon2id profile: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hash of nobody's password: an unknown user costs the same time as a known one. */
export const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$dhVA6HBqok52jhwsCCsDVw$HyVlKPs7QFYCdEsn9YH/F7tm/ZpyBHEV/yrnBBd7WKU'

/** Vietnamese passwords arrive composed or decomposed depending on the keyboard: both are one. */
const normalise = (password: string): string => password.normalize('NFC')

/** Two hashes at a time: more would stall every other request on a small machine. */
const inTurn = turns(2)

export const hashPassword = (password: string): Promise<string> =>
  inTurn(() => hash(normalise(password), COST))

let checks = 0

/** How many passwords this process has looked at: the same for known users and unknown ones. */
export const passwordChecks = (): number => checks

export const passwordMatches = (stored: string | undefined, password: string): Promise<boolean> =>
  inTurn(async () => {
    checks += 1
    const matches = await verify(stored ?? NOBODY, normalise(password))
    return matches && stored !== undefined
  })
