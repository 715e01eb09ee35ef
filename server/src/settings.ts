import { z } from 'zod'

/** A setting: its check, and the words that follow "phải là" when a value does not pass it. */
export interface Setting<T extends z.ZodType> {
  check: T
  mustBe: string
}

const setting = <T extends z.ZodType>(check: T, mustBe: string): Setting<T> => ({ check, mustBe })

const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))

const port = (standard: string) =>
  setting(wholeNumber(0, 65_535).prefault(standard), 'số cổng từ 0 đến 65535')

const database = () =>
  setting(
    z.url({ protocol: /^postgres(?:ql)?$/ }).optional(),
    'địa chỉ dạng postgres://VAI_TRÒ:MẬT_KHẨU@MÁY:CỔNG/TÊN',
  )

const folder = () =>
  setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .optional(),
    'đường dẫn tới một thư mục',
  )

/** Every setting there is. An unknown name that begins with VB_ is a mistake, and is said so. */
export const SETTINGS = {
  PORT: port('8610'),
  ADMIN_PORT: port('8611'),
  HOST: setting(
    z
      .string()
      .regex(/^[\w.:-]+$/)
      .default('127.0.0.1'),
    'tên máy hoặc địa chỉ IP',
  ),
  DATA_DIR: setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .default('data'),
    'đường dẫn tới một thư mục',
  ),
  DATABASE_URL: database(),
  MIGRATE_DATABASE_URL: database(),
  VB_MODE: setting(z.enum(['demo', 'office']).default('demo'), 'demo hoặc office'),
  VB_PROFILE: setting(
    z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .default('chau-thanh-2024'),
    'tên một thư mục trong profiles/, chỉ gồm chữ thường, số và gạch nối',
  ),
  VB_SECRET: setting(z.string().min(32).optional(), 'chuỗi bí mật từ 32 ký tự'),
  VB_PUBLIC_URL: setting(
    z.url({ protocol: /^https?$/ }).optional(),
    'địa chỉ dạng https://ten-may hoặc http://ten-may',
  ),
  SIGNING_CA_FILE: setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .optional(),
    'đường dẫn tới một tệp PEM chứa chứng thư gốc của cơ quan chứng thực',
  ),
  VB_SMTP_URL: setting(
    z.url({ protocol: /^smtps?$/ }).optional(),
    'địa chỉ dạng smtp://NGƯỜI_DÙNG:MẬT_KHẨU@MÁY:CỔNG hoặc smtps://…',
  ),
  VB_MAIL_FROM: setting(z.email().optional(), 'một địa chỉ thư'),
  VB_LOG_LEVEL: setting(
    z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
    'silent, error, warn, info hoặc debug',
  ),
  VB_SESSION_IDLE_MINUTES: setting(wholeNumber(1, 120).prefault('15'), 'số phút từ 1 đến 120'),
  VB_SECOND_FACTOR: setting(z.enum(['required', 'optional']).optional(), 'required hoặc optional'),
  VB_OIDC_ISSUER: setting(
    z
      .url({ protocol: /^https?$/ })
      .refine((text) => /^https:|^http:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?(?:\/|$)/.test(text))
      .optional(),
    'địa chỉ https của máy chủ đăng nhập cơ quan (http chỉ dùng trên chính máy này)',
  ),
  VB_OIDC_CLIENT_ID: setting(z.string().min(1).max(200).optional(), 'mã ứng dụng được cấp'),
  VB_OIDC_CLIENT_SECRET: setting(z.string().min(16).optional(), 'chuỗi bí mật từ 16 ký tự'),
  VB_OIDC_USER_CLAIM: setting(
    z
      .string()
      .regex(/^[\w.:/-]+$/)
      .default('sub'),
    'tên một mục trong thẻ đăng nhập, như sub hoặc preferred_username',
  ),
  VB_OIDC_SECOND_FACTOR: setting(
    z
      .string()
      .regex(/^[\w.:/, -]*$/)
      .default(''),
    'các giá trị acr hoặc amr cách nhau bằng dấu phẩy, như mfa,otp',
  ),
  VB_STEP_UP_MINUTES: setting(wholeNumber(1, 120).prefault('10'), 'số phút từ 1 đến 120'),
  VB_BACKUP_DIR: folder(),
  VB_BACKUP_KEY_FILE: setting(
    z
      .string()
      .regex(/^[^\0]+$/)
      .optional(),
    'đường dẫn tới tệp khóa sao lưu',
  ),
  BACKUP_DATABASE_URL: database(),
  VB_DISK_LEAST_MB: setting(
    wholeNumber(50, 999_999).prefault('1000'),
    'số MB trống từ 50 đến 999999',
  ),
} as const

export type Settings = {
  [Name in keyof typeof SETTINGS]: z.output<(typeof SETTINGS)[Name]['check']>
}
