/**
 * An official paper in the format of Decree 30/2020/NĐ-CP, as data. It is printed the same way as
 * PDF (official.typ) and as a Word template (word/write-template.ts): texts exist once.
 */
export interface OfficialPaper {
  /** The body above the issuing body, printed regular; '' when there is none. */
  above: string
  body: string
  /** '610/KH-UBND'; null while it has none: a blank to fill in by hand; '' for no such line. */
  number: string | null
  place: string
  /** A PlainDate, or null while the paper is not signed. */
  date: string | null
  /** 'BIÊN BẢN', 'DANH SÁCH'; null for a letter, which has a V/v line instead. */
  type: string | null
  subject: string
  /** Nơi nhận, each with its own ';' or '.'. */
  recipients: readonly string[]
  /** 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH': one line each. */
  authority: readonly string[]
  /** '(Ký, ghi rõ họ tên)' under the authority lines. */
  hint?: string
  signer: string | null
  /** 'Mẫu số 01' in the upper right corner of a form. */
  mark?: string
  /** Who signs on the left, where a paper has two signatures; Nơi nhận then stands below. */
  cosigner?: Signature
  /** Foot of every page. No url while the paper stands in no register. */
  qr: { url: string | null; hash: string } | null
  /** Prints DỮ LIỆU MẪU on every page. */
  demo: boolean
}

export interface Signature {
  authority: readonly string[]
  hint?: string
  signer: string | null
}

export interface TableColumn {
  title: string
  /** Room beside the other columns; no column is narrower than its longest word. */
  weight: number
  /** Letters of the longest word it usually holds: a Word template cannot measure what will come. */
  longest?: number
  align?: 'left' | 'center' | 'right'
}

interface Look {
  align?: 'center' | 'left'
  bold?: true
  italic?: true
}

/** `repeat` names what a Word template repeats; the PDF prints what is there. */
export type Block =
  | ({ kind: 'paragraph'; text: string } & Look)
  /** The heading of a part, in a paper of several parts. */
  | { kind: 'part'; title: string; newPage: boolean }
  | ({ kind: 'paragraphs'; texts: readonly string[]; repeat: string; dash?: true } & Look)
  | {
      kind: 'table'
      columns: readonly TableColumn[]
      rows: readonly (readonly string[])[]
      /** The sum below, bold. */
      total?: readonly string[]
      repeat: string
    }

export interface Paper {
  /** Title of the document in the reader's window; no person's name. */
  title: string
  head: OfficialPaper
  blocks: readonly Block[]
  /** A4 lying down, for wide tables. */
  landscape?: true
  /** 'Trang 2/7' on every page: a bundle of sheets of which none may be missing. */
  counted?: true
}
