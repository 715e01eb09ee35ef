import type { PlainDate } from './plain-date.ts'

/** Key of a credit programme. A sibling programme is data: its own rows in `parameters/`. */
export type Programme = 'qd22-2023' | 'qd08-2026'

/** The programme that this system is built for. */
export const defaultProgramme: Programme = 'qd22-2023'

/** The question every rule is asked with: the law of which day, and of which programme. */
export interface LawDay {
  on: PlainDate
  /** Decision 22/2023 when not given. */
  programme?: Programme
}

/** What an article is about. Topics without a confirmed article number do not stand here. */
export type Topic =
  | 'purposes'
  | 'subjects'
  | 'conditions'
  | 'lending-method'
  | 'same-purpose-debt'
  | 'limits'
  | 'term'
  | 'interest'
  | 'security'

/** The decision behind a programme, and which of its articles says what. */
export interface ProgrammeLaw {
  decision: string
  articles: Readonly<Record<Topic, string>>
}

const notChecked = 'số điều chưa đối chiếu với văn bản'

/** Only article numbers that a source confirms; the others say that they are not checked. */
export const programmeLaws: Readonly<Record<Programme, ProgrammeLaw>> = {
  'qd22-2023': {
    decision: 'Quyết định số 22/2023/QĐ-TTg',
    articles: {
      purposes: 'Điều 1', // the article that lists them, 5, is only inferred from the order
      subjects: 'Điều 3 khoản 1',
      conditions: 'Điều 3 khoản 2',
      'lending-method': 'Điều 4',
      'same-purpose-debt': 'Điều 3 khoản 3',
      limits: 'Điều 6',
      term: 'Điều 8',
      interest: 'Điều 9',
      security: 'Điều 10',
    },
  },
  'qd08-2026': {
    decision: 'Quyết định số 08/2026/QĐ-TTg',
    articles: {
      purposes: notChecked,
      subjects: notChecked,
      conditions: notChecked,
      'lending-method': notChecked,
      'same-purpose-debt': notChecked,
      limits: notChecked,
      term: notChecked,
      interest: notChecked,
      security: notChecked,
    },
  },
}
