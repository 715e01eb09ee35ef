import type { X509Certificate } from 'node:crypto'
import { PDFDocument, PDFStream, PDFArray } from 'pdf-lib'
import { sha256 } from '../../../platform/http/idempotency.ts'
import {
  type PdfSignature,
  verifySignedPdf,
} from '../../../platform/signing/pdf/verify-signed-pdf.ts'

export interface FileDefect {
  subject: string
  code: string
  says: string
}

const defect = (code: string, says: string, subject = 'tệp'): FileDefect => ({
  subject,
  code,
  says,
})

const END = Buffer.from('%%EOF')
/** More revisions than any signing tool adds. */
const MOST = 20

/** Where each revision of the file may end; a line end after it belongs to it or not. */
function endsOf(bytes: Buffer): number[] {
  const ends: number[] = []
  for (let at = bytes.indexOf(END); at >= 0 && ends.length < MOST * 3;) {
    const end = at + END.length
    ends.push(end, end + 1, end + 2)
    at = bytes.indexOf(END, end)
  }
  return ends.filter((end) => end <= bytes.length)
}

/** The issued file that this one begins with: a signature is only ever added behind it. */
const issuedPart = (bytes: Buffer, hashes: readonly string[]): Buffer | undefined =>
  endsOf(bytes)
    .map((end) => bytes.subarray(0, end))
    .find((part) => hashes.includes(sha256(part)))

function drawing(document: PDFDocument): string[] {
  return document.getPages().map((page) => {
    const content = page.node.Contents()
    const parts = content instanceof PDFArray ? content.asArray() : [content]
    const bytes = parts.map((part) => {
      const stream = part instanceof PDFStream ? part : document.context.lookup(part)
      return stream instanceof PDFStream ? sha256(stream.getContents()) : ''
    })
    return bytes.join(' ')
  })
}

/** Whether what was added behind the issued file leaves every page drawn as it was. */
async function samePages(issued: Buffer, signed: Buffer): Promise<boolean> {
  const read = (bytes: Buffer) => PDFDocument.load(bytes, { updateMetadata: false })
  try {
    const [before, after] = await Promise.all([read(issued), read(signed)])
    return drawing(before).join('\n') === drawing(after).join('\n')
  } catch {
    return false
  }
}

function signatureDefects(signature: PdfSignature, at: number): FileDefect[] {
  const subject = `chữ ký ${at + 1}`
  const who = signature.signer === '' ? '' : ` của ${signature.signer}`
  const says = (code: string, words: string) => defect(code, `Chữ ký${who} ${words}`, subject)
  if (!signature.isIntact) {
    return [says('changed', 'không khớp nội dung: tệp đã bị sửa sau khi ký, hoặc chữ ký hỏng.')]
  }
  return [
    ...(signature.wasValidThen
      ? []
      : [
          says(
            'expired',
            'được ký ngoài thời hạn của chứng thư số. Hãy ký lại bằng chứng thư còn hạn.',
          ),
        ]),
    ...(signature.isTrusted
      ? []
      : [
          says(
            'untrusted',
            'không do cơ quan chứng thực mà hệ thống tin cậy cấp. Hãy dùng chứng thư công vụ, hoặc hỏi người quản trị.',
          ),
        ]),
  ]
}

const NOT_COVERED =
  'Chữ ký cuối không bao trọn tệp: có phần được thêm sau khi ký. Hãy tải tệp gốc xuống và ký lại.'

/** All that is wrong with a digitally signed file; none: it is the issued paper, well signed. */
export async function judgeFile(
  bytes: Buffer,
  asked: { hashes: readonly string[]; roots: readonly X509Certificate[]; now: Date },
): Promise<FileDefect[]> {
  const signatures = verifySignedPdf(bytes, asked)
  const issued = issuedPart(bytes, asked.hashes)
  const other =
    issued === undefined || !(await samePages(issued, bytes))
      ? [
          defect(
            'another-paper',
            'Tệp không phải văn bản của mục này do hệ thống phát hành, hoặc các trang đã bị sửa. Hãy tải “PDF để ký” ở đây và ký đúng tệp đó.',
          ),
        ]
      : []
  if (signatures.length === 0) {
    return [
      ...other,
      defect('not-signed', 'Tệp chưa có chữ ký số. Hãy ký bằng phần mềm ký số của cơ quan.'),
    ]
  }
  const uncovered =
    signatures.at(-1)?.coversWholeFile === true ? [] : [defect('not-covered', NOT_COVERED)]
  return [...other, ...uncovered, ...signatures.flatMap(signatureDefects)]
}
