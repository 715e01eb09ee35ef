import { plainDate, type PlainDate } from '@vung-buoc/law'
import type { Profile, UnitData } from '../../access/agencies/profile.ts'
import { USER_NAME } from '../../access/administration/officers/officers.schema.ts'
import { readAuthority } from '../../access/identity/authority.ts'
import { type Duty, DUTIES, isDuty } from '../../access/permissions/duties.ts'
import { type Input, textOf } from '../parse-words.ts'
import { CommandRefusal } from '../with-config.ts'

/** A user's account and the one duty he is given with it, as typed and checked. */
export interface Post {
  userName: string
  displayName: string
  duty: Duty
  unit: string
  decision: string
  /** The lines printed above his signature; none: the office's usual. */
  authority: string[]
  from: PlainDate | null
  to: PlainDate | null
}

function readUserName(text: string): string {
  const name = text.normalize('NFC').trim()
  if (USER_NAME.test(name)) return name
  throw new CommandRefusal(
    `Tên đăng nhập "${text}" không dùng được: 2 đến 40 chữ cái, chữ số, dấu chấm, gạch nối hoặc gạch dưới.`,
  )
}

function readDate(option: string, text: string | undefined): PlainDate | null {
  if (text === undefined) return null
  try {
    return plainDate(text)
  } catch {
    throw new CommandRefusal(`--${option} (đang là "${text}") phải là một ngày dạng yyyy-mm-dd.`)
  }
}

function readDuty(code: string): Duty {
  if (isDuty(code)) return code
  const known = Object.keys(DUTIES).join(', ')
  throw new CommandRefusal(`Không có nhiệm vụ mã "${code}". Các mã: ${known}.`)
}

/** A duty that the profile ties to units is held only there; others (QT, DPO) anywhere. */
function readUnit(profile: Profile, id: string, duty: Duty): UnitData {
  const unit = profile.units.units.find((one) => one.id === id)
  if (unit === undefined || unit.kind !== 'agency') {
    const known = profile.units.units.filter((one) => one.kind === 'agency').map((one) => one.id)
    throw new CommandRefusal(
      `Không có cơ quan mã "${id}" trong hồ sơ địa bàn ${profile.name}. Các mã: ${known.join(', ')}.`,
    )
  }
  const tied = profile.units.units.some((one) => one.duties?.includes(duty))
  if (tied && unit.duties?.includes(duty) !== true) {
    const own = unit.duties?.join(', ') ?? ''
    throw new CommandRefusal(`${unit.name} không có nhiệm vụ ${duty}; đơn vị này có: ${own}.`)
  }
  return unit
}

function readWords(input: Input, option: string, says: string): string {
  const text = textOf(input, option).normalize('NFC').trim()
  if (text === '') throw new CommandRefusal(`--${option}: ${says} không được để trống.`)
  return text
}

function readSigns(typed: string | undefined): string[] {
  const lines = typed === undefined ? [] : readAuthority(typed)
  if (lines !== null) return lines
  throw new CommandRefusal(
    `--signs (đang là "${typed}") phải là các dòng in hoa, cách nhau bằng dấu /, ví dụ "KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN".`,
  )
}

/** Checks everything that was typed; throws CommandRefusal with a sentence for the first fault. */
export function readPost(input: Input, profile: Profile): Post {
  const from = readDate('from', input.options['from'] as string | undefined)
  const to = readDate('to', input.options['to'] as string | undefined)
  const duty = readDuty(textOf(input, 'duty'))
  return {
    userName: readUserName(textOf(input, 'name')),
    displayName: readWords(input, 'display', 'họ và tên'),
    duty,
    unit: readUnit(profile, textOf(input, 'unit'), duty).id,
    decision: readWords(input, 'decision', 'số quyết định'),
    authority: readSigns(input.options['signs'] as string | undefined),
    from,
    to,
  }
}
