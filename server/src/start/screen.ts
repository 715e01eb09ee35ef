import { formatDate, type PlainDate } from '@vung-buoc/law'
import type { Config } from '../config.ts'
import type { Serving } from '../serve.ts'

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])
const RULE = '─'.repeat(64)

const isLoopback = (host: string): boolean => LOOPBACK.has(host)

const row = (name: string, value: string): string => `  ${name.padEnd(12)}${value}`

function places(config: Config, place: string): string[] {
  const rows = [row('Dữ liệu', config.dataDir)]
  const inside = config.databaseUrl === null && place.startsWith(config.dataDir)
  return inside ? rows : [...rows, row('Cơ sở DL', place)]
}

function mode(config: Config, today: PlainDate): string {
  const date = `ngày nghiệp vụ ${formatDate(today)}`
  return config.demo ? `dùng thử, DỮ LIỆU MẪU, ${date}` : `làm việc thật, ${date}`
}

function accounts({ demo }: Serving): string[] {
  if (demo === null) return []
  const width = Math.max(...demo.accounts.map((account) => account.userName.length)) + 3
  return [
    '',
    `  Tài khoản mẫu (mật khẩu chung: ${demo.password})`,
    ...demo.accounts.map(({ userName, label }) => `    ${userName.padEnd(width)}${label}`),
  ]
}

/** Only who sees this screen can make the first administrators. */
const setup = ({ setupCode, address }: Serving, config: Config): string[] =>
  setupCode === null
    ? []
    : [
        '  Chưa có người dùng nào. Cài đặt lần đầu trên trình duyệt:',
        `    Trang   ${config.publicUrl ?? address}/cai-dat-lan-dau`,
        `    Mã      ${setupCode}   (một lần, trong 24 giờ; mã mới: npm run -s vb -- setup-code)`,
      ]

function notes(config: Config, serving: Serving): string[] {
  const found: string[] = []
  if (config.demo && !isLoopback(config.host)) {
    found.push(`  ⚠ HOST=${config.host}: ai trong mạng cũng vào được bản dùng thử này.`)
  }
  if (config.demo && serving.state === 'users') {
    found.push('  ⚠ Nơi này đã có tài khoản nên dữ liệu mẫu không được nạp vào.')
  }
  found.push(...setup(serving, config))
  return found.length === 0 ? [] : ['', ...found]
}

/** What somebody who has just started the program wants to know, and no more. */
export function welcomeBlock(config: Config, serving: Serving, today: PlainDate): string {
  return [
    '',
    RULE,
    '  Vững Bước đang chạy',
    '',
    row('Địa chỉ', config.publicUrl ?? serving.address),
    ...places(config, serving.place),
    row('Chế độ', mode(config, today)),
    row('Quản trị', `${serving.adminAddress}/health`),
    ...accounts(serving),
    ...notes(config, serving),
    '',
    '  Dừng: Ctrl+C',
    RULE,
    '',
  ].join('\n')
}
