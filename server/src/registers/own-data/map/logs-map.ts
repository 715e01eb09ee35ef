import { DPO_ONLY, INNER, OFFICER, OTHER, type MappedTable } from './mapped-table.ts'

/** Who has read, and what was done. */
export const LOGS_MAP: Record<string, MappedTable> = {
  'access.read_line': {
    title: 'Các lần hồ sơ được xem hoặc lấy ra',
    kind: 'derived',
    purpose: 'Biết ai đã xem, vì mục đích gì',
    source: 'Hệ thống ghi mỗi lần xem',
    recipients: `${DPO_ONLY}; Trưởng Công an xã`,
    kept: '5 năm',
    columns: {
      id: INNER,
      at: 'Thời điểm',
      on_date: 'Ngày',
      duty: 'Nhiệm vụ',
      unit_id: 'Cơ quan',
      purpose: 'Mục đích',
      is_file: 'Lấy thành tệp',
      route: INNER,
      request_id: INNER,
      subject_ids: OTHER,
      user_id: OFFICER,
      assignment_id: OFFICER,
    },
  },
  'access.audit_line': {
    title: 'Các việc đã ghi về hồ sơ',
    kind: 'derived',
    purpose: 'Biết cơ quan nào đã làm gì',
    source: 'Hệ thống ghi mỗi việc',
    recipients: DPO_ONLY,
    kept: 'Giữ lại sau khi ẩn danh; không có tên trong đó',
    columns: {
      id: INNER,
      at: 'Thời điểm',
      on_date: 'Ngày',
      action: 'Việc (mã)',
      outcome: 'Kết quả',
      refusal: 'Bị từ chối vì',
      duty: 'Nhiệm vụ',
      unit_id: 'Cơ quan',
      request_id: INNER,
      txid: INNER,
      user_id: OFFICER,
      assignment_id: OFFICER,
    },
  },
}
