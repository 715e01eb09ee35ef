import {
  allowedTags,
  fillForm,
  type PaperForm,
  requiredTags,
} from '../../../platform/documents/paper-form.ts'
import {
  type PackageDefect,
  packageDefects,
} from '../../../platform/documents/word/check-package.ts'
import { type TagDefect, tagsOf } from '../../../platform/documents/word/tags-of.ts'

export interface TemplateDefect {
  subject: string
  code: string
  says: string
}

const PACKAGE: Record<PackageDefect, string> = {
  'not-word': 'Đây không phải tệp Word (.docx), hoặc tệp hỏng. Hãy lưu lại bằng Word, kiểu .docx.',
  macros: 'Mẫu có macro. Hãy lưu lại kiểu .docx, không kèm macro.',
  embedded: 'Mẫu có đối tượng nhúng (tệp trong tệp). Hãy bỏ đối tượng đó đi.',
  external: 'Mẫu có liên kết ra ngoài (hình, trang mạng). Hãy bỏ liên kết, chép hình vào mẫu.',
  'xml-entities': 'Mẫu có phần khai báo lạ. Hãy mở bằng Word và lưu lại kiểu .docx.',
}

const TAGS: Record<TagDefect['code'], (tag: string) => string> = {
  'unclosed-tag': (tag) => `Thẻ {${tag} thiếu dấu đóng }.`,
  'unopened-tag': (tag) => `Thẻ ${tag}} thiếu dấu mở {.`,
  'unclosed-loop': (tag) => `Phần lặp {#${tag}} chưa có {/${tag}}.`,
  'unopened-loop': (tag) => `Có {/${tag}} mà chưa có {#${tag}}.`,
  'crossed-loops': (tag) => `Phần lặp ${tag} đóng mở không khớp nhau.`,
  'raw-tag': (tag) => `Thẻ {@${tag}} không được dùng. Hãy viết {${tag}}.`,
  'unreadable-tag': (tag) => `Thẻ {${tag}} không đọc được.`,
}

const defect = (subject: string, code: string, says: string): TemplateDefect => ({
  subject,
  code,
  says,
})

function tagDefects(form: PaperForm, bytes: Buffer): TemplateDefect[] {
  const { tags, defects } = tagsOf(bytes)
  const allowed = new Set(allowedTags(form))
  const unknown = tags.filter((tag) => !allowed.has(tag))
  const missing = requiredTags(form).filter((tag) => !tags.includes(tag))
  return [
    ...defects.map(({ code, tag }) => defect(tag, code, TAGS[code](tag))),
    ...unknown.map((tag) =>
      defect(tag, 'unknown-tag', `Thẻ {${tag}} không có trong văn bản này. Xem danh sách thẻ.`),
    ),
    ...missing.map((tag) =>
      defect(tag, 'missing-tag', `Thiếu thẻ {${tag}}: văn bản không thể thiếu phần này.`),
    ),
  ]
}

/** Filled with the sample as it would be with a real paper; a fault is told, never stored. */
async function renderDefects(form: PaperForm, bytes: Buffer): Promise<TemplateDefect[]> {
  try {
    await fillForm(form, { head: form.sampleHead, words: form.sample }, bytes)
    return []
  } catch {
    return [defect('', 'not-filled', 'Điền thử dữ liệu mẫu không được. Hãy xem lại các thẻ.')]
  }
}

/** Everything that keeps a Word file from being a template of this paper, at once. */
export async function templateDefects(form: PaperForm, bytes: Buffer): Promise<TemplateDefect[]> {
  const found = await packageDefects(bytes)
  if (found.length > 0) return found.map((code) => defect('', code, PACKAGE[code]))
  const ofTags = tagDefects(form, bytes)
  return ofTags.length > 0 ? ofTags : await renderDefects(form, bytes)
}
