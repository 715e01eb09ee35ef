/** In whose name a paper is signed, as the agency's kind has it. */
const withoutName = (unit: string, area: string): string =>
  unit.toUpperCase().replace(area.toUpperCase(), '').trim()

/** 'Xã An Ninh' → 'An Ninh': the place in the line of the date. */
export const placeOf = (area: string): string => area.replace(/^(xã|phường|thị trấn)\s+/i, '')

/** 'Công an xã An Ninh' → 'TRƯỞNG CÔNG AN XÃ'. */
export const policeAuthority = (unit: string, area: string): string[] => [
  `TRƯỞNG ${withoutName(unit, placeOf(area))}`,
]

export const COMMITTEE_AUTHORITY = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']
/** The first line of the commune's confirmation on a paper of its police. */
export const CONFIRMS = ['XÁC NHẬN CỦA ỦY BAN NHÂN DÂN', ...COMMITTEE_AUTHORITY]
export const HINTS = { made: '(Ký, ghi rõ họ tên)', confirmed: '(Ký, đóng dấu)' }
export const BANK_AUTHORITY = ['GIÁM ĐỐC']
