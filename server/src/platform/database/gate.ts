/** Oldest minor release of each major version that has the row-level-security fixes. */
const PATCHED: Record<number, number> = { 15: 14, 16: 10, 17: 6 }
const OLDEST_MAJOR = 15

/** What the database says of the server and of the role we came in by. */
export interface GateFacts {
  version: number
  superuser: boolean
  bypass: boolean
  owner: boolean
}

/** Why this connection must not serve, or null. A superuser sees every row past the policies. */
export function refusalOf(facts: GateFacts): string | null {
  const major = Math.floor(facts.version / 10_000)
  const minor = facts.version % 10_000
  if (major < OLDEST_MAJOR || minor < (PATCHED[major] ?? 0)) {
    return `PostgreSQL ${major}.${minor} quá cũ. Hãy nâng lên bản vá mới của PostgreSQL 15 trở lên.`
  }
  if (facts.superuser) return 'DATABASE_URL dùng tài khoản superuser. Hãy dùng vai trò vb_app.'
  if (facts.bypass) return 'DATABASE_URL dùng vai trò có BYPASSRLS. Hãy dùng vai trò vb_app.'
  if (facts.owner) return 'DATABASE_URL dùng vai trò sở hữu bảng. Hãy dùng vai trò vb_app.'
  return null
}
