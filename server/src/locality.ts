import { z } from 'zod'
import { type Profile, readProfile } from './access/agencies/profile.ts'
import { ConfigError } from './config.ts'
import { Mau01Layout } from './journey/monthly-list/excel/layout.ts'

/** A locality's data with every document checked: what is loaded can be worked with. */
export function readLocality(name: string): Profile {
  const profile = readProfile(name)
  const layout = Mau01Layout.safeParse(profile.layout)
  if (layout.success) return profile
  const trouble = z.prettifyError(layout.error)
  throw new ConfigError(`Hồ sơ địa bàn ${name}, tệp mau-01-layout.json: ${trouble}`)
}
