import type { KeptRow } from '../import/import.queries.ts'

/** What keeps a settled row from becoming a person and a line, each as a sentence. */
export function defectsOf(row: KeptRow, today: string): string[] {
  const checks: [boolean, string][] = [
    [row.fullName.trim() === '', 'thiếu họ và tên.'],
    [row.address.trim() === '', 'thiếu nơi cư trú.'],
    [
      row.idNumber !== null && !/^\d{12}$/.test(row.idNumber),
      'số định danh phải đủ 12 chữ số, hoặc để trống nếu chưa cấp.',
    ],
    [row.dateOfBirth !== null && row.dateOfBirth > today, 'ngày sinh ở sau ngày làm việc.'],
    [
      row.completedOn !== null && row.completedOn > today,
      'ngày chấp hành xong ở sau ngày làm việc.',
    ],
    [(row.certificateNumber ?? '').length > 60, 'số giấy chứng nhận dài quá 60 ký tự.'],
    [row.fullName.length > 120, 'họ và tên dài quá 120 ký tự.'],
    [(row.note ?? '').length > 200, 'ghi chú dài quá 200 ký tự.'],
  ]
  return checks.filter(([wrong]) => wrong).map(([, says]) => says)
}
