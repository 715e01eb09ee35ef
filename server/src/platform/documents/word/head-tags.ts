import type { PrintedHead, PrintedSignature } from '../printed-head.ts'
import type { Filling } from './fill-docx.ts'

/** The one tag of a repeated line. */
export const LINE = 'câu'

/** The tags of head and foot, the same in every paper; the last three are repeated parts. */
export const TAGS = {
  above: '{cơ quan cấp trên}',
  body: '{cơ quan ban hành}',
  number: '{số văn bản}',
  placeAndDate: '{địa danh và ngày}',
  subject: '{trích yếu}',
  signer: '{người ký}',
  cosigner: '{người ký bên trái}',
  code: '{mã nội dung}',
  qr: '{mã QR}',
  demo: '{dữ liệu mẫu}',
  recipients: 'nơi nhận',
  authority: 'thẩm quyền ký',
  coauthority: 'thẩm quyền ký bên trái',
} as const

const linesOf = (lines: readonly string[]): Filling[] => lines.map((line) => ({ [LINE]: line }))
const name = (tag: string): string => tag.slice(1, -1)

/** The values of the tags of head and foot. */
export function headFilling(head: PrintedHead): Filling {
  const cosigned = head.cosignature
  const besides: Filling =
    cosigned === null
      ? {}
      : {
          [name(TAGS.cosigner)]: cosigned.signer,
          [TAGS.coauthority]: linesOf(cosigned.authority),
        }
  return {
    [name(TAGS.above)]: head.above,
    [name(TAGS.body)]: head.body,
    [name(TAGS.number)]: head.number,
    [name(TAGS.placeAndDate)]: head.placeAndDate,
    [name(TAGS.subject)]: head.subject,
    [name(TAGS.signer)]: head.signature.signer,
    [name(TAGS.code)]: head.code,
    [name(TAGS.qr)]: head.qr,
    [name(TAGS.demo)]: head.demo,
    [TAGS.recipients]: linesOf(head.recipients),
    [TAGS.authority]: linesOf(head.signature.authority),
    ...besides,
  }
}

const LINES = [`{${LINE}}`]

const taggedSignature = (signature: PrintedSignature, signer: string): PrintedSignature => ({
  ...signature,
  authority: LINES,
  signer,
})

/** The head of a template: tags where the paper has values; its type and hints stay words. */
export const taggedHead = (head: PrintedHead): PrintedHead => ({
  ...head,
  above: TAGS.above,
  body: TAGS.body,
  number: TAGS.number,
  placeAndDate: TAGS.placeAndDate,
  subject: TAGS.subject,
  recipients: head.cosignature === null || head.recipients.length > 0 ? LINES : [],
  signature: taggedSignature(head.signature, TAGS.signer),
  cosignature: head.cosignature === null ? null : taggedSignature(head.cosignature, TAGS.cosigner),
  code: TAGS.code,
  qr: TAGS.qr,
  demo: TAGS.demo,
})
