import type { Random } from './people.ts'

export type Field =
  | 'ordinal'
  | 'fullName'
  | 'dateOfBirth'
  | 'sex'
  | 'idNumber'
  | 'address'
  | 'certificateNumber'
  | 'certificateKind'
  | 'completedOn'
  | 'conduct'
  | 'socialEvils'
  | 'purpose'
  | 'amount'

/** How offices call the columns; all of them must be understood without a question. */
export const headings: Readonly<Record<Field, readonly string[]>> = {
  ordinal: ['STT', 'TT', 'Số TT', 'Stt', 'Số thứ tự'],
  fullName: ['Họ và tên', 'Họ tên', 'Họ, chữ đệm và tên', 'Họ và tên người vay', 'Họ & tên'],
  dateOfBirth: [
    'Ngày, tháng, năm sinh',
    'Ngày sinh',
    'Năm sinh',
    'Ngày tháng\nnăm sinh',
    'NTNS',
    'Ngày/tháng/năm sinh',
    'Sinh ngày',
  ],
  sex: ['Giới tính', 'Giới tính (Nam/Nữ)', 'Phái', 'Nam/Nữ', 'Giới'],
  idNumber: [
    'Số định danh cá nhân/CCCD',
    'Số CCCD',
    'CCCD',
    'Số CMND/CCCD',
    'Số CMND, CCCD',
    'Số thẻ CCCD',
    'CMTND/CCCD',
    'Số định danh',
    'Căn cước công dân',
    'Số căn cước/CCCD',
  ],
  address: [
    'Nơi cư trú',
    'Địa chỉ',
    'Địa chỉ thường trú',
    'HKTT',
    'Nơi ở hiện nay',
    'Chỗ ở hiện nay',
    'Nơi ĐKHK thường trú',
    'Địa chỉ nơi cư trú',
  ],
  certificateNumber: [
    'Số giấy chứng nhận',
    'Số GCN',
    'Số GCN CHXAPT',
    'Giấy chứng nhận số',
    'Số giấy CNCHXAPT',
  ],
  certificateKind: ['Loại giấy chứng nhận', 'Loại GCN', 'Loại giấy', 'Hình thức ra trại'],
  completedOn: [
    'Ngày chấp hành xong',
    'Ngày CHX',
    'Ngày chấp hành xong án phạt tù',
    'Ngày ra trại',
    'Ngày CHXAPT',
    'Ngày mãn hạn tù',
  ],
  conduct: [
    'Chấp hành pháp luật',
    'Chấp hành PL',
    'Ý thức chấp hành pháp luật',
    'Chấp hành pháp luật (tốt/chưa tốt)',
  ],
  socialEvils: [
    'Tham gia tệ nạn xã hội',
    'Tệ nạn XH',
    'TNXH',
    'Tham gia TNXH',
    'Tham gia TNXH (có/không)',
  ],
  purpose: ['Mục đích vay', 'Mục đích', 'Mục đích sử dụng vốn', 'Mục đích vay vốn'],
  amount: [
    'Số tiền đề nghị vay',
    'Số tiền',
    'Số tiền vay (đồng)',
    'Mức vay',
    'Số tiền đề nghị vay (VNĐ)',
  ],
}

export const amountInMillions = [
  'Số tiền (triệu đồng)',
  'Số tiền đề nghị vay (ĐVT: triệu đồng)',
  'Số tiền vay (tr.đ)',
]

/** Columns that must not come in; whatever stands below them may appear nowhere. */
export const forbiddenHeadings = [
  'Tội danh',
  'Tội danh, mức án',
  'Mức án',
  'Bản án số',
  'Nơi chấp hành án',
  'Trại giam',
  'Hành vi phạm tội',
  'Thời gian thụ án',
  'Án phạt',
]
export const foreignHeadings = ['Số điện thoại', 'Dân tộc', 'Ngày cấp', 'Trình độ', 'Họ tên cha']

export function spell(title: string, random: Random): string {
  const ways = [
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.normalize('NFD'),
    (text: string) => text.replaceAll(' ', '  '),
    (text: string) => `${text.replaceAll(' ', '\u00A0')}:`,
    (text: string) => text.replace(' ', '\n'),
  ]
  return random.pick(ways)(title)
}
