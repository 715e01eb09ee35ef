/** Thay mặt, ký thay, thừa lệnh, thừa ủy quyền, quyền: Decree 30/2020/NĐ-CP, Annex I. */
const CAPACITY = /^(?:TM|KT|TL|TUQ|Q)\. /
const LINE = /^(?:(?:TM|KT|TL|TUQ|Q)\. )?\p{Lu}[\p{Lu} ,-]{2,58}$/u
const MOST_LINES = 4

/**
 * The lines printed above a signature, as typed with strokes between them: 'TM. ỦY BAN NHÂN DÂN /
 * KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'. Null when they are not in the form of the decree: capitals, at most
 * four lines, and whoever signs for another names his own title below.
 */
export function readAuthority(typed: string): string[] | null {
  const lines = typed
    .normalize('NFC')
    .split('/')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
  const last = lines.at(-1) ?? ''
  const actsForAnother = CAPACITY.test(last) && !last.startsWith('Q. ')
  const wellFormed = lines.length <= MOST_LINES && lines.every((line) => LINE.test(line))
  return wellFormed && !actsForAnother ? lines : null
}
