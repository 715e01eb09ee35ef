import { DUTIES } from '../../../access/permissions/duties.ts'

/** A column that the person's own sheet leaves out, and why. */
export interface LeftOut {
  leftOut: string
}

/** What one table holds of a person, in the words of his sheet and of the inventory of data. */
export interface MappedTable {
  title: string
  /** Sensitive by Law 91/2025/QH15, basic, or made by the system out of the others. */
  kind: 'basic' | 'sensitive' | 'derived'
  purpose: string
  source: string
  recipients: string
  kept: string
  columns: Record<string, string | LeftOut>
}

export const OFFICER: LeftOut = { leftOut: 'cán bộ: người khác, chỉ nêu cơ quan' }
export const INNER: LeftOut = { leftOut: 'mã bên trong của hệ thống, không nói gì về người đó' }
export const OTHER: LeftOut = { leftOut: 'dữ liệu của người khác' }
export const SEARCHED: LeftOut = { leftOut: 'khóa tra cứu tính ra từ họ tên' }

export const NEVER_LENT = '24 tháng sau khi hết thời hạn vay hoặc sau việc gần nhất, rồi ẩn danh'
export const POLICE = 'Công an xã, Công an cấp trên'
export const LIST_READERS =
  'Công an xã, Ủy ban nhân dân xã, cơ quan Thường trực, phòng giao dịch ngân hàng khi danh sách đến nơi'
export const DPO_ONLY = DUTIES.DPO
