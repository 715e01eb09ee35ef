import fs from 'node:fs'
import { PROFILES, type Profile, readProfile } from '../../agencies/profile.ts'
import type { SetupChoices } from './setup.schema.ts'

/** What the set-up may choose from and how it is loaded; `only` where the choice was made before. */
export interface Localities {
  only: string | null
  load: (name: string) => Promise<void>
}

type Choice = SetupChoices['localities'][number]

/** Agencies that are nobody's branch: there the first administrators reach all that is below. */
function choiceOf(profile: Profile): Choice {
  const units = profile.units.units
    .filter((unit) => unit.kind === 'agency' && unit.parent === null && unit.validTo === null)
    .map(({ id, name }) => ({ id, name }))
  return { name: profile.name, district: profile.labels.district, units }
}

export function choicesOf(only: string | null): Choice[] {
  const names = only === null ? fs.readdirSync(PROFILES).toSorted() : [only]
  return names.map((name) => choiceOf(readProfile(name)))
}
