import { matchKey, tidyText } from '@vung-buoc/law'

/**
 * The hamlet and the rest of an address written in one cell: "số 12, ấp Hòa Long, xã An Ninh" in
 * xã An Ninh is hamlet "ấp Hòa Long", detail "số 12". Without a part that names a hamlet the first
 * part stands for it.
 */
export function placeOf(address: string, areaName: string): { hamlet: string; detail: string } {
  const own = matchKey(areaName)
  const parts = address.split(',').map(tidyText).filter(Boolean)
  const local = parts.filter((part) => matchKey(part) !== own && !/^(?:huyện|tỉnh|TP)/i.test(part))
  const at = local.findIndex((part) => /^(?:ấp|khóm|khu vực|thôn|tổ dân phố)\s/i.test(part))
  const hamlet = local[Math.max(at, 0)] ?? tidyText(address)
  return { hamlet, detail: local.filter((part) => part !== hamlet).join(', ') }
}
