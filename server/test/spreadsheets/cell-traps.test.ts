import { plainDate } from '@vung-buoc/law'
import { expect, it } from 'vitest'
import { loadLayout } from '../../src/journey/monthly-list/excel/preview-file.ts'
import { previewMau01 } from '../../src/journey/monthly-list/excel/preview.ts'
import { mau01Rows, workbookOf } from './mau-01-file.ts'
import type { LineSpec } from './mau-01-file.ts'
import type { CellSpec } from './xlsx-file.ts'

const layout = await loadLayout()
const today = plainDate('2024-06-15')

/** Read exactly so, without a question. */
const plain: [keyof LineSpec, CellSpec, unknown][] = [
  ['amount', '80,5 triệu', 80_500_000],
  ['amount', '80.5tr', 80_500_000],
  ['amount', '80.500.000', 80_500_000],
  ['amount', '0,1 tỷ', 100_000_000],
  ['amount', 'một trăm triệu đồng', 100_000_000],
  ['amount', 'Một trăm triệu đồng chẵn./.', 100_000_000],
  ['amount', 'năm mươi lăm triệu năm trăm nghìn đồng', 55_500_000],
  ['amount', 'MƯỜI LĂM TRIỆU', 15_000_000],
  ['amount', 'một tỷ hai trăm triệu', 1_200_000_000],
  ['amount', 'tám mươi triệu năm trăm nghìn năm trăm đồng', 80_500_500],
  ['fullName', 'Sà Ông Hòa', 'Sà Ông Hòa'],
  ['certificateNumber', 704, '704'],
  ['amount', '80 triệu đồng (tám mươi triệu)', 80_000_000],
  ['amount', '80 triệu 500 nghìn', 80_500_000],
  ['amount', '80tr500 nghìn', 80_500_000],
  ['amount', '1 trăm triệu', 100_000_000],
  ['amount', '80,000,000đ.', 80_000_000],
  ['amount', '80 000 000 đ', 80_000_000],
  ['amount', '80.000.000,-', 80_000_000],
  ['amount', '80.000.000 đ/-', 80_000_000],
  ['amount', '８０.０００.０００', 80_000_000],
  ['completedOn', '5/3/21', '2021-03-05'],
  ['completedOn', '3.12.2022', '2022-12-03'],
  ['completedOn', '01042024', '2024-04-01'],
  ['completedOn', '05-03-2021 00:00', '2021-03-05'],
  ['completedOn', '５/３/２０２１', '2021-03-05'],
  ['completedOn', '05/3/2021', '2021-03-05'],
  ['completedOn', '5/ 3/ 2021', '2021-03-05'],
  ['completedOn', "'05/03/2021", '2021-03-05'],
  ['dateOfBirth', '15/8/05', '2005-08-15'],
  ['dateOfBirth', '15/8/69', '1969-08-15'],
  ['dateOfBirth', 'Sinh ngày 15/08/1980', '1980-08-15'],
  ['dateOfBirth', 'Sinh năm 1980', '1980'],
  ['dateOfBirth', '1980 ', '1980'],
  ['dateOfBirth', '../../1980', '1980'],
  ['dateOfBirth', '--/--/1980', '1980'],
  ['idNumber', '094080000944\u200B', '094080000944'],
  ['idNumber', '０９４０８００００９４４', '094080000944'],
  ['idNumber', 'Số CCCD 094080000944', '094080000944'],
  ['idNumber', '094-080-000944', '094080000944'],
  ['sex', 'nữ '.normalize('NFD'), 'female'],
  ['socialEvils', 'không'.normalize('NFD').toUpperCase(), 'none'],
  ['fullName', 'ÐẶNG THỊ HOÀ', 'Đặng Thị Hoà'],
  ['fullName', 'Ɖặng Thị Út', 'Đặng Thị Út'],
]

/** More than one reading, or none: never taken in silence. */
const asked: [keyof LineSpec, CellSpec][] = [
  ['amount', 'một tỷ hai'],
  ['amount', 'một triệu năm trăm'],
  ['amount', 'tám mươi triệu năm'],
  ['amount', 'năm mươi nghìn năm'],
  ['fullName', 'nt'],
  ['fullName', '"'],
  ['fullName', 'Như trên'],
  ['fullName', 'Ông Danh Hòa'],
  ['fullName', 'BÀ KIM ÚT'],
  ['fullName', 'Danh Hòa - Út Đen'],
  ['address', 'nt'],
  ['address', '〃'],
  ['address', '-'],
  ['address', 'như trên'],
  ['conduct', 'Tốt?'],
  ['sex', 'Nam?'],
  ['purpose', 'Chăn nuôi?'],
  ['certificateNumber', 7.5],
  ['amount', '80tr500'],
  ['amount', '80tr5'],
  ['amount', '80.000.000 (bảy mươi triệu đồng)'],
  ['amount', '80-100 triệu'],
  ['amount', '80.000.000 - 100.000.000'],
  ['amount', '80 triệu hoặc 100 triệu'],
  ['amount', '80tr/năm'],
  ['amount', '8.0000.000'],
  ['amount', '80.000.00'],
  ['amount', '80.000,000'],
  ['amount', '(80.000.000)'],
  ['amount', '80.000.000 USD'],
  ['amount', 'không trăm triệu'],
  ['amount', 'tám mươi'],
  ['amount', 'một trăm năm mươi'],
  ['amount', 'triệu'],
  ['amount', 'hai ba triệu'],
  ['amount', 'một nghìn tỷ đồng'],
  ['amount', '80 nghìn'],
  ['amount', '80 đồng'],
  ['amount', 80_000_000_000],
  ['amount', 1e300],
  ['amount', '80E6'],
  ['amount', { date: 44_260 }],
  ['amount', true],
  ['completedOn', '29/02/2021'],
  ['completedOn', '31/04/2021'],
  ['completedOn', '5/3/2021 hoặc 6/3/2021'],
  ['completedOn', '5/3/2021-6/3/2021'],
  ['completedOn', '1/4/024'],
  ['completedOn', '5/032021'],
  ['completedOn', '20210305'],
  ['completedOn', '44260'],
  ['completedOn', 44_260],
  ['completedOn', 20_210_305],
  ['completedOn', 1_042_024],
  ['completedOn', 15.081985],
  ['completedOn', 'Tháng 3/2021'],
  ['completedOn', 'Quý I/2021'],
  ['completedOn', '5-Mar-21'],
  ['completedOn', 'Mar 5, 2021'],
  ['completedOn', '05-Thg3-21'],
  ['completedOn', '01/01/2025'],
  ['completedOn', '18/02/1975'],
  ['completedOn', '?/3/2021'],
  ['dateOfBirth', '1980?'],
  ['dateOfBirth', 'khoảng 1980'],
  ['dateOfBirth', '1980-1981'],
  ['dateOfBirth', '1980/1981'],
  ['dateOfBirth', '44 tuổi'],
  ['dateOfBirth', 44],
  ['dateOfBirth', '15/08/985'],
  ['dateOfBirth', '18/02/1980 (CMND: 1981)'],
  ['dateOfBirth', '2/1980'],
  ['idNumber', '094080000944/365123456'],
  ['idNumber', '094080000944, 094080000945'],
  ['idNumber', '9.4080000944E10'],
  ['idNumber', '9.40800E+10'],
  ['idNumber', '94.080.000.944'],
  ['idNumber', '0940800009441'],
  ['idNumber', 94_080_000_944],
  ['idNumber', 80_000_944],
  ['idNumber', { zeros: 80_000_944 }],
  ['idNumber', '094180000944'],
  ['idNumber', '094081000944'],
  ['idNumber', { date: 44_260 }],
  ['idNumber', 'B1234567'],
  ['fullName', 'Danh Hòa, Kim Út'],
  ['fullName', 'Danh Hòa/Kim Út'],
  ['fullName', 'Danh H0à'],
  ['fullName', 12],
  ['fullName', 'Danh Hòa + 2 con'],
  ['sex', 'Nam/Nữ'],
  ['sex', 'Không rõ'],
  ['conduct', 'Tốt/Chưa tốt'],
  ['conduct', 'Chưa'],
  ['conduct', 'Không'],
  ['socialEvils', 'Có/Không'],
  ['socialEvils', 'Tốt'],
  ['socialEvils', '0'],
  ['certificateKind', 'Chấp hành xong án phạt tù/Đặc xá'],
  ['certificateNumber', { date: 45_021 }],
  ['certificateNumber', '12/GCN, 13/GCN'],
  ['purpose', 'Chăn nuôi/học nghề'],
  ['purpose', 'Trả nợ'],
  ['address', 94],
]

const readOne = async (field: keyof LineSpec, cell: CellSpec) => {
  const workbook = await workbookOf([{ rows: mau01Rows([{ [field]: cell }]) }])
  const [row] = previewMau01(workbook, { layout, today }).rows
  return row
}

it.each(plain)('%s: %j có một cách đọc', async (field, cell, value) => {
  const row = await readOne(field, cell)
  const doubts = row?.doubts.filter((doubt) => doubt.field === field).map(({ code }) => code)
  expect({ value: row?.[field as keyof typeof row], doubts }).toEqual({ value, doubts: [] })
})

it.each(asked)('%s: %j phải được hỏi', async (field, cell) => {
  const row = await readOne(field, cell)
  const doubts = row?.doubts.filter((doubt) => doubt.field === field) ?? []
  expect(doubts, `đọc thành ${JSON.stringify(row?.[field as keyof typeof row])}`).not.toEqual([])
  expect(doubts.every(({ cell: address, found }) => address !== '' && found !== '')).toBe(true)
})
