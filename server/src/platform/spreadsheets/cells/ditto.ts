import { matchKey } from '@vung-buoc/law'

const WORDS = new Set(['nt', 'nhu tren', 'tuong tu', 'idem'])

/** 'nt', 'như trên', a lone quotation mark or stroke: says something only beside its neighbours. */
export function isDitto(text: string): boolean {
  return text !== '' && (WORDS.has(matchKey(text)) || !/[\p{L}\p{N}]/u.test(text))
}
