import path from 'node:path'
import { z } from 'zod'
import { type Profile, PROFILES, readProfile } from './access/agencies/profile.ts'
import { ConfigError } from './config.ts'
import { Mau01Layout } from './journey/monthly-list/excel/layout.ts'

/** Where the layout of a locality's Mẫu số 01 lies. */
export const layoutFile = (name: string): string => path.join(PROFILES, name, 'mau-01-layout.json')

/** A locality's data with every document checked: what is loaded can be worked with. */
export function readLocality(name: string): Profile {
  const profile = readProfile(name)
  const layout = Mau01Layout.safeParse(profile.layout)
  if (layout.success) return profile
  const trouble = z.prettifyError(layout.error)
  throw new ConfigError(`Hồ sơ địa bàn ${name}, tệp mau-01-layout.json: ${trouble}`)
}
