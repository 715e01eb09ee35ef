import type { Duty } from '../../access/permissions/duties.ts'

/**
 * Who sees only part of what, as `trust.md` §2.3 has it under M: the year of a birth, the ends of a
 * number, the hamlet of an address. Duties without a right to people at all stand here as well, for
 * the day they get one. The control of the bank sees papers whole: they are masked nowhere.
 */
const MASKED = {
  birthDate: ['HOI', 'XH', 'DPO'],
  idNumber: ['TO', 'DPO'],
  phone: ['HOI', 'NH-K', 'NH-C', 'NH-S'],
  addressDetail: ['HOI', 'NH-K', 'NH-C', 'NH-S'],
} as const satisfies Record<string, readonly Duty[]>

export type MaskedField = keyof typeof MASKED

export function isMasked(field: MaskedField, duty: Duty): boolean {
  const duties: readonly Duty[] = MASKED[field]
  return duties.includes(duty)
}

const DOT = '•'

/** 094•••••1234: whose province it is, and enough to tell two people apart. */
export const maskNumber = (number: string): string =>
  number.slice(0, 3) + DOT.repeat(Math.max(0, number.length - 7)) + number.slice(-4)

/** The last three digits, as one asks "số đuôi mấy?". */
export const maskPhone = (phone: string): string =>
  DOT.repeat(Math.max(0, phone.length - 3)) + phone.slice(-3)

/** What the person's page and card show of him, as much as the duty may see. */
export function maskFields<
  F extends Partial<Record<MaskedField, string | null>> & { addressDetail?: string },
>(fields: F, duty: Duty): F {
  const { birthDate, idNumber, phone } = fields
  return {
    ...fields,
    ...(birthDate && isMasked('birthDate', duty) ? { birthDate: birthDate.slice(0, 4) } : {}),
    ...(idNumber && isMasked('idNumber', duty) ? { idNumber: maskNumber(idNumber) } : {}),
    ...(phone && isMasked('phone', duty) ? { phone: maskPhone(phone) } : {}),
    ...(fields.addressDetail && isMasked('addressDetail', duty) ? { addressDetail: '' } : {}),
  }
}
