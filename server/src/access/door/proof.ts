import { accessRefusals } from '../access.refusals.ts'
import type { House } from './house.ts'
import type { SignedIn } from './officer.ts'

/** What the installation asks for besides a password. */
export interface ProofRules {
  /** Strong duties need a second factor, and everybody proves himself anew before strong acts. */
  required: boolean
  /** How long a proof lasts. */
  minutes: number
}

/** Where nothing is required, step-up is for those who have chosen a second factor. */
export const stepUpApplies = (house: House, who: SignedIn): boolean =>
  house.proof.required || who.hasFactor

const isStale = (house: House, who: SignedIn): boolean =>
  who.proofSeconds >= house.proof.minutes * 60

/** Seconds for which the last proof still holds; null where none is ever asked for. */
export const proofSecondsLeft = (house: House, who: SignedIn): number | null =>
  stepUpApplies(house, who) ? Math.max(0, house.proof.minutes * 60 - who.proofSeconds) : null

/** For routes that declare `stepUp`: signing, approving, names leaving the system, administering. */
export function askForStepUp(house: House, who: SignedIn): void {
  if (stepUpApplies(house, who)) askForProof(house, who)
}

/** For the second factor itself, whatever the installation requires. */
export function askForProof(house: House, who: SignedIn): void {
  if (isStale(house, who)) throw accessRefusals.refuse('step-up-needed')
}
