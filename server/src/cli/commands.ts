import { type Input, UsageError } from './parse-words.ts'

export interface Option {
  type: 'string' | 'boolean'
  required?: true
  vi: string
  en: string
}

/** The work of a command; answers the exit code. */
export type Work = (input: Input) => Promise<number>

export interface Command {
  name: string
  usage: string
  vi: string
  en: string
  options: Record<string, Option>
  /** How few and how many words may stand beside the options. */
  words: [least: number, most: number]
  /** Loaded only when asked for: a preview of a sheet must not open the database's code. */
  load(): Promise<Work>
}

const text = (vi: string, en: string): Option => ({ type: 'string', vi, en })
const needed = (vi: string, en: string): Option => ({ ...text(vi, en), required: true })
const flag = (vi: string, en: string): Option => ({ type: 'boolean', vi, en })

export const COMMANDS: readonly Command[] = [
  {
    name: 'serve',
    usage: '',
    vi: 'Chạy máy chủ (như npm start, không dựng lại giao diện).',
    en: 'Run the server (as npm start does, without building the web).',
    options: {},
    words: [0, 0],
    load: async () => (await import('./serve-command.ts')).serveCommand,
  },
  {
    name: 'migrate',
    usage: '',
    vi: 'Nâng cơ sở dữ liệu lên bản của chương trình này.',
    en: 'Bring the database up to this program.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./migrate-command.ts')).migrateCommand,
  },
  {
    name: 'demo',
    usage: '[--empty]',
    vi: 'Nạp dữ liệu mẫu vào cơ sở dữ liệu trống.',
    en: 'Play the demo into an empty database.',
    options: {
      empty: flag(
        'chỉ tài khoản và ngày làm việc, để thử nhận gói chuyển giao',
        'officers and the day only, to try receiving a package',
      ),
    },
    words: [0, 0],
    load: async () => (await import('./demo-command.ts')).demoCommand,
  },
  {
    name: 'profile load',
    usage: '[TÊN]',
    vi: 'Nạp hồ sơ địa bàn (đơn vị, lịch, nhãn) từ profiles/TÊN.',
    en: "Load a locality's data (units, calendar, labels) from profiles/NAME.",
    options: {},
    words: [0, 1],
    load: async () => (await import('./profile-load.ts')).profileLoad,
  },
  {
    name: 'user add',
    usage:
      '--name TÊN --display "HỌ TÊN" --duty MÃ --unit ĐƠN-VỊ --decision SỐ [--signs "DÒNG / DÒNG"] [--from NGÀY] [--to NGÀY]',
    vi: 'Thêm người dùng với một nhiệm vụ; in mật khẩu dùng một lần.',
    en: 'Add a user with one duty; prints a one-time password.',
    options: {
      name: needed('tên đăng nhập', 'user name'),
      display: needed('họ và tên', 'full name'),
      duty: needed('mã nhiệm vụ, như CA-L', 'code of the duty, such as CA-L'),
      unit: needed('mã đơn vị, như ca-an-ninh', 'id of the unit, such as ca-an-ninh'),
      decision: needed('số quyết định phân công', 'number of the decision'),
      signs: text(
        'thể thức ký, như "KT. TRƯỞNG CÔNG AN / PHÓ TRƯỞNG CÔNG AN"',
        'lines above the signature: TM., KT., TL., TUQ., Q.',
      ),
      from: text('ngày bắt đầu, yyyy-mm-dd (mặc định: hôm nay)', 'first day (default: today)'),
      to: text('ngày đầu tiên không còn nhiệm vụ', 'first day the duty no longer holds'),
    },
    words: [0, 0],
    load: async () => (await import('./user/add-user.ts')).addUser,
  },
  {
    name: 'user disable',
    usage: 'TÊN',
    vi: 'Khóa một tài khoản và kết thúc mọi phiên của nó.',
    en: 'Disable an account and end all its sessions.',
    options: {},
    words: [1, 1],
    load: async () => (await import('./user/disable-user.ts')).disableUser,
  },
  {
    name: 'user reset',
    usage: 'TÊN',
    vi: 'Đặt lại mật khẩu; in mật khẩu dùng một lần và kết thúc mọi phiên.',
    en: 'Reset a password; prints a one-time password and ends all sessions.',
    options: {},
    words: [1, 1],
    load: async () => (await import('./user/reset-user.ts')).resetUser,
  },
  {
    name: 'user reset-factor',
    usage: 'TÊN',
    vi: 'Gỡ ứng dụng tạo mã, khóa truy cập và mã dự phòng của một người; kết thúc mọi phiên.',
    en: "Remove a user's app, passkeys and recovery codes; ends all sessions.",
    options: {},
    words: [1, 1],
    load: async () => (await import('./user/reset-factor.ts')).resetFactor,
  },
  {
    name: 'user link',
    usage: 'TÊN --subject MÃ',
    vi: 'Nối một tài khoản của máy chủ đăng nhập cơ quan (OIDC) với người dùng này.',
    en: "Link an account of the agency's own sign-in service (OIDC) to this user.",
    options: { subject: needed('mã người dùng ở máy chủ đăng nhập', 'subject at the service') },
    words: [1, 1],
    load: async () => (await import('./user/link-user.ts')).linkUser,
  },
  {
    name: 'user unlink',
    usage: 'TÊN',
    vi: 'Bỏ nối tài khoản cơ quan của một người.',
    en: "Unlink a user from the agency's own sign-in service.",
    options: {},
    words: [1, 1],
    load: async () => (await import('./user/link-user.ts')).unlinkUser,
  },
  {
    name: 'law scorecard',
    usage: '[TỆP HOẶC THƯ MỤC...]',
    vi: 'Tính lại các ví dụ của nơi khác (lãi, lịch trả, điều kiện) và cho biết khớp hay khác.',
    en: 'Replay worked examples of others: agrees, differs by a named convention, or wrong.',
    options: {},
    words: [0, 100],
    load: async () => (await import('./law/scorecard.ts')).scorecard,
  },
  {
    name: 'setup-code',
    usage: '',
    vi: 'In mã một lần để cài đặt lần đầu trên trình duyệt.',
    en: 'Print the one-time code for the first set-up in the browser.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./setup-code.ts')).setupCode,
  },
  {
    name: 'config print',
    usage: '',
    vi: 'In các cài đặt đang dùng; bí mật được che.',
    en: 'Print the settings in force; secrets are hidden.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./config-print.ts')).configPrint,
  },
  {
    name: 'package key',
    usage: '',
    vi: 'In khóa công khai và dấu vân tay mà cơ quan khác dùng để tin gói chuyển giao từ đây.',
    en: 'Print the public key and fingerprint by which others trust packages from here.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./package-key.ts')).packageKey,
  },
  {
    name: 'audit verify',
    usage: '[--heads TỆP-HOẶC-THƯ-MỤC] [--key KHÓA]',
    vi: 'Tính lại chuỗi niêm phong của nhật ký; mã thoát 1 nếu có chỗ sai.',
    en: 'Recompute the sealed chain of the audit; exit code 1 when it is broken.',
    options: {
      heads: text(
        'các đầu chuỗi đã chép ra ngoài (vb audit head --out)',
        'heads that were copied out (vb audit head --out)',
      ),
      key: text(
        'khóa công khai đã ký chúng, khi không phải khóa của máy này',
        'the public key that signed them, when it is not the one of this machine',
      ),
    },
    words: [0, 0],
    load: async () => (await import('./audit/audit-verify.ts')).auditVerify,
  },
  {
    name: 'audit head',
    usage: '[--out THƯ-MỤC]',
    vi: 'In đầu chuỗi đã ký của nhật ký, hoặc ghi mọi đầu chuỗi còn thiếu vào một thư mục.',
    en: 'Print the signed head of the audit, or write the heads that a folder lacks.',
    options: { out: text('thư mục để chép ra ngoài máy chủ', 'a folder to be copied elsewhere') },
    words: [0, 0],
    load: async () => (await import('./audit/audit-head.ts')).auditHead,
  },
  {
    name: 'backup key',
    usage: '',
    vi: 'Thêm một khóa cho các bản sao lưu từ nay; bản cũ vẫn mở bằng khóa cũ.',
    en: 'Add a key for the backups to come; older ones keep theirs.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./backup/backup-key.ts')).backupKey,
  },
  {
    name: 'backup',
    usage: '[--out THƯ-MỤC]',
    vi: 'Sao lưu cơ sở dữ liệu, văn bản và khóa vào một tệp mã hóa, không phải dừng làm việc.',
    en: 'Back up database, papers and keys into one encrypted file, while people work.',
    options: { out: text('thư mục (mặc định: VB_BACKUP_DIR)', 'folder (default: VB_BACKUP_DIR)') },
    words: [0, 0],
    load: async () => (await import('./backup/backup-command.ts')).backupCommand,
  },
  {
    name: 'restore',
    usage: '[TỆP] [--to "2024-05-20 16:05"]',
    vi: 'Khôi phục vào DATA_DIR trống: tới lúc mới nhất, một thời điểm, hoặc đúng tệp đã nêu.',
    en: 'Restore into an empty DATA_DIR: the latest, a moment, or just the file named.',
    options: { to: text('thời điểm, giờ Việt Nam', "a moment, in Vietnam's time") },
    words: [0, 1],
    load: async () => (await import('./backup/restore-command.ts')).restoreCommand,
  },
  {
    name: 'drill',
    usage: '',
    vi: 'Diễn tập: sao lưu, khôi phục sang bên cạnh, đối chiếu từ đầu đến cuối, ghi kết quả vào Sổ khớp.',
    en: 'Drill: back up, restore beside, go through the copy, keep the figures for the proof page.',
    options: {},
    words: [0, 0],
    load: async () => (await import('./backup/drill-command.ts')).drillCommand,
  },
  {
    name: 'mau-01 preview',
    usage: 'TỆP [--json]',
    vi: 'Đọc thử một tệp Excel Mẫu số 01; không cần cơ sở dữ liệu.',
    en: 'Read an Excel file of form 01 without saving it; needs no database.',
    options: { json: flag('in kết quả dạng JSON', 'print the result as JSON') },
    words: [1, 1],
    load: async () => (await import('./mau-01-preview.ts')).mau01Preview,
  },
]

/** The command that the first words name, and the words after its name. */
export function findCommand(words: string[]): { command: Command; rest: string[] } {
  for (const command of COMMANDS) {
    const name = command.name.split(' ')
    if (name.every((word, index) => words[index] === word)) {
      return { command, rest: words.slice(name.length) }
    }
  }
  throw new UsageError(`Không có lệnh "${words.slice(0, 2).join(' ')}". Xem các lệnh: vb --help`)
}
