import type { PlainDate } from '@vung-buoc/law'
import type { Duty } from '../permissions/duties.ts'

/** The officer a request acts for: one person, in one duty, at one unit, by one decision. */
export interface Officer {
  userId: string
  userName: string
  displayName: string
  sessionId: string
  assignmentId: string
  duty: Duty
  unitId: string
  unitName: string
  areaId: string
  /** Own unit and all units below it, on the business date. */
  subtree: readonly string[]
}

/** Who is signed in; `officer` is null when no duty of his holds today. */
export interface SignedIn {
  userId: string
  userName: string
  displayName: string
  sessionId: string
  mustChangePassword: boolean
  /** He has an authenticator app or a passkey. */
  hasFactor: boolean
  /** The installation requires a second factor of one of his duties, and he has none. */
  mustEnrol: boolean
  /** Signed in by password; the second factor is still to come. */
  awaitsFactor: boolean
  /** Seconds since he last proved to be himself. */
  proofSeconds: number
  today: PlainDate
  officer: Officer | null
}
