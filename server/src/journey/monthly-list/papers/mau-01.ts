import { dong, dongInWords, formatDate, formatDong, formatMonth, isPlainDate } from '@vung-buoc/law'
import type { PlainMonth } from '@vung-buoc/law'
import type { OfficialPaper } from '../../../platform/documents/official-paper.ts'
import {
  asEntries,
  entriesOf,
  type Facts,
  linesOf,
  type PaperForm,
  wordOf,
} from '../../../platform/documents/paper-form.ts'
import type { Filling } from '../../../platform/documents/word/fill-docx.ts'
import type { FieldName, Mau01Layout } from '../excel/layout.ts'
import {
  FORM_MARK,
  type Mau01Line,
  printedCertificate,
  printedWord,
} from '../excel/write-mau-01.ts'
import { CONFIRMS, HINTS } from './authority.ts'
import { sampleHead } from '../../../platform/documents/sample-head.ts'

/** What a column of the form is called in a Word template. */
const TAGS: Record<FieldName, string> = {
  ordinal: 'STT',
  fullName: 'họ và tên',
  dateOfBirth: 'ngày sinh',
  sex: 'giới tính',
  idNumber: 'số định danh',
  address: 'nơi cư trú',
  certificateNumber: 'số, ngày giấy chứng nhận',
  certificateKind: 'loại giấy chứng nhận',
  completedOn: 'ngày chấp hành xong',
  conduct: 'chấp hành pháp luật',
  socialEvils: 'tệ nạn xã hội',
  purpose: 'mục đích vay',
  amount: 'số tiền',
  note: 'ghi chú',
}

const SAMPLES: Record<FieldName, string> = {
  ordinal: '1',
  fullName: 'Nguyễn Văn Mẫu',
  dateOfBirth: '02/01/1990',
  sex: 'Nam',
  idNumber: '094090000000',
  address: 'Ấp Mẫu, xã Mẫu',
  certificateNumber: '000/GCN ngày 02/01/2023',
  certificateKind: 'Chấp hành xong',
  completedOn: '01/3/2023',
  conduct: 'Tốt',
  socialEvils: 'Không',
  purpose: 'Sản xuất, kinh doanh',
  amount: '50.000.000',
  note: '',
}

const TEXTS: readonly FieldName[] = ['fullName', 'address', 'note', 'purpose']

function alignOf(field: FieldName): 'left' | 'center' | 'right' {
  if (field === 'amount') return 'right'
  return TEXTS.includes(field) ? 'left' : 'center'
}

/** Mẫu số 01 in the columns of the profile's layout: another layout needs no code. */
export function mau01Form(layout: Mau01Layout): PaperForm {
  const fields = layout.columns.map(({ field }) => field)
  return {
    kind: 'mau-01',
    name: 'Danh sách (Mẫu số 01)',
    sampleHead: sampleHead({
      type: layout.title,
      mark: FORM_MARK,
      subject: '(Tháng 5/2024)',
      recipients: ['Công an huyện Mẫu;', 'Lưu: VT.'],
      authority: ['TRƯỞNG CÔNG AN XÃ'],
      hint: HINTS.made,
      cosigner: { authority: CONFIRMS, hint: HINTS.confirmed, signer: 'Trần Thị Mẫu' },
    }),
    sample: {
      tháng: '5/2024',
      'tổng số người': '1',
      'tổng số tiền': '50.000.000 đ',
      'bằng chữ': 'Năm mươi triệu đồng',
      'không phát sinh': asEntries(['Tháng 5/2024 không phát sinh người có nhu cầu vay vốn.']),
      'danh sách': [Object.fromEntries(fields.map((field) => [TAGS[field], SAMPLES[field]]))],
    },
    required: ['danh sách', 'danh sách/họ và tên', 'tổng số người', 'không phát sinh/câu'],
    paper: (head, words) => ({
      title: `Mẫu số 01 tháng ${wordOf(words, 'tháng')}`,
      head,
      landscape: true,
      blocks: [
        ...tableOf(layout, words),
        { kind: 'paragraphs', repeat: 'không phát sinh', texts: linesOf(words, 'không phát sinh') },
        {
          kind: 'paragraph',
          text: `Danh sách này có ${wordOf(words, 'tổng số người')} người; ${sumOf(words)}`,
        },
      ],
    }),
  }
}

/** The end of the list, the same on every format. */
export const sumOf = (words: Filling): string =>
  `tổng số tiền đề nghị vay: ${wordOf(words, 'tổng số tiền')} ` +
  `(bằng chữ: ${wordOf(words, 'bằng chữ')})./.`

function tableOf(layout: Mau01Layout, words: Filling) {
  const rows = entriesOf(words, 'danh sách')
  if (rows.length === 0) return []
  const columns = layout.columns.map(({ field, title, width }) => {
    const longest = Math.max(...SAMPLES[field].split(/[ -]/).map((word) => word.length + 1))
    return { title, weight: width, longest, align: alignOf(field) }
  })
  const cells = (row: Filling) => layout.columns.map(({ field }) => wordOf(row, TAGS[field]))
  return [{ kind: 'table' as const, columns, repeat: 'danh sách', rows: rows.map(cells) }]
}

/** One list as it is printed. */
export interface Mau01Facts {
  head: Omit<OfficialPaper, 'type' | 'subject' | 'mark' | 'hint' | 'cosigner'>
  confirmedBy: string | null
  /** Number and printed lines of the commune's confirmation. */
  confirms: { number: string; authority: readonly string[] } | null
  month: PlainMonth
  lines: readonly Mau01Line[]
}

/** The printed lines of the commune's confirmation. */
export function confirmsOf({ confirms }: Pick<Mau01Facts, 'confirms'>): string[] {
  const [title = '', ...usual] = CONFIRMS
  if (confirms === null) return CONFIRMS
  const authority = confirms.authority.length > 0 ? confirms.authority : usual
  return [title, `Số: ${confirms.number}`, ...authority]
}

export function mau01Of(facts: Mau01Facts, layout: Mau01Layout): Facts {
  const { lines } = facts
  const month = formatMonth(facts.month)
  const amount = dong(lines.reduce((sum, line) => sum + (line.amount ?? 0), 0))
  const nothing = `Tháng ${month} không phát sinh người có nhu cầu vay vốn.`
  return {
    head: {
      ...facts.head,
      type: layout.title,
      mark: FORM_MARK,
      subject: `(Tháng ${month})`,
      hint: HINTS.made,
      cosigner: {
        authority: confirmsOf(facts),
        hint: HINTS.confirmed,
        signer: facts.confirmedBy,
      },
    },
    words: {
      tháng: month,
      'tổng số người': String(lines.length),
      'tổng số tiền': formatDong(amount),
      'bằng chữ': dongInWords(amount),
      'không phát sinh': asEntries(lines.length === 0 ? [nothing] : []),
      'danh sách': lines.map((line, at) =>
        Object.fromEntries(
          layout.columns.map(({ field }) => [TAGS[field], printed(line, field, { layout, at })]),
        ),
      ),
    },
  }
}

function printed(
  line: Mau01Line,
  field: FieldName,
  { layout, at }: { layout: Mau01Layout; at: number },
): string {
  if (field === 'ordinal') return String(at + 1)
  if (field === 'certificateNumber') return printedCertificate(line)
  const value = line[field]
  if (value === null) return ''
  if (typeof value === 'number') return formatDong(dong(value)).replace(/\s*đ$/, '')
  if (field === 'dateOfBirth' || field === 'completedOn') {
    return isPlainDate(value) ? formatDate(value) : value
  }
  return printedWord(layout, field, value) ?? value
}
