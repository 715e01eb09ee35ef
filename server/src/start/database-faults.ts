const UNREACHABLE = 'Không nối được tới máy chủ'
const REFUSED = 'Máy chủ từ chối vai trò hoặc mật khẩu'

/** What PostgreSQL, or the network before it, says by code; each as the part of a sentence. */
const BY_CODE: Record<string, string> = {
  ECONNREFUSED: UNREACHABLE,
  ECONNRESET: UNREACHABLE,
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENOTFOUND: UNREACHABLE,
  EAI_AGAIN: UNREACHABLE,
  ETIMEDOUT: UNREACHABLE,
  '28P01': REFUSED,
  '28000': REFUSED,
  '3D000': 'Máy chủ chưa có cơ sở dữ liệu',
  '42501': 'Vai trò không có quyền vào cơ sở dữ liệu',
  '22023': 'Chưa có các vai trò của hệ thống (chạy server/db/roles.sql một lần)',
  '53300': 'Máy chủ đã hết chỗ nối cho kết nối mới',
  '57P03': 'Máy chủ đang khởi động hoặc đang dừng',
}

/** Some faults come in words only. */
const BY_WORDS: [RegExp, string][] = [
  [/timeout|Connection terminated/i, UNREACHABLE],
  [/does not support SSL/i, 'Máy chủ không nhận kết nối SSL'],
  [/SASL|password must be a string/i, REFUSED],
]

/** Why a connection could not be made, with the setting to look at; null for a bug. */
export function databaseSentence(error: unknown, setting: string): string | null {
  if (!(error instanceof Error)) return null
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const why = BY_CODE[code] ?? BY_WORDS.find(([words]) => words.test(error.message))?.[1]
  return why === undefined ? null : `${why} mà ${setting} nêu. Hãy kiểm tra lại cài đặt này.`
}
