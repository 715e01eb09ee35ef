import fs from 'node:fs'
import { plainDate, plainMonth } from '@vung-buoc/law'
import { Mau01Layout } from '../server/src/journey/monthly-list/excel/layout.ts'
import { mau01Form, mau01Of } from '../server/src/journey/monthly-list/papers/mau-01.ts'
import {
  fillForm,
  printForm,
  shippedTemplate,
} from '../server/src/platform/documents/paper-form.ts'

const PAPERS = 1_000
const FILLED = 100
const LAYOUT = new URL('../profiles/chau-thanh-2024/mau-01-layout.json', import.meta.url)

const line = (at: number) => ({
  fullName: `Nguyễn Văn Mẫu ${at}`,
  dateOfBirth: '1990-01-02',
  sex: 'male' as const,
  idNumber: '094090001234',
  address: 'Ấp Hòa Long, Xã An Ninh',
  certificateNumber: `${at}/GCN`,
  certificateDate: null,
  certificateKind: 'completion' as const,
  completedOn: plainDate('2023-03-01'),
  conduct: 'good' as const,
  socialEvils: 'none' as const,
  purpose: 'production' as const,
  amount: 50_000_000,
  note: null,
})

const head = {
  above: 'CÔNG AN HUYỆN CHÂU THÀNH',
  body: 'CÔNG AN XÃ AN NINH',
  number: null,
  place: 'An Ninh',
  date: '2024-05-24',
  authority: ['TRƯỞNG CÔNG AN XÃ'],
  signer: 'Người Ký Mẫu',
  recipients: ['Lưu: VT.'],
  qr: { url: null, hash: 'a'.repeat(64) },
  demo: true,
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1_000
}

/** A thousand Mẫu 01 of twenty lines as PDF/A, each another paper; beside filling them in Word. */
export async function benchPapers(): Promise<void> {
  const layout = Mau01Layout.parse(JSON.parse(fs.readFileSync(LAYOUT, 'utf8')))
  const form = mau01Form(layout)
  const paper = (turn: number) => {
    const lines = Array.from({ length: 20 }, (_, at) => line(turn * 20 + at))
    return mau01Of(
      { head, month: plainMonth('2024-05'), confirmedBy: null, confirms: null, lines },
      layout,
    )
  }
  const pdf = await seconds(async () => {
    for (let turn = 0; turn < PAPERS; turn += 1) await printForm(form, paper(turn), '2024-05-24')
  })
  const template = await shippedTemplate(form)
  const docx = await seconds(async () => {
    for (let turn = 0; turn < FILLED; turn += 1) await fillForm(form, paper(turn), template)
  })
  console.log(`${PAPERS} PDFs of a 20-line list: ${pdf.toFixed(1)} s (goal 60 s)`)
  const each = (docx * 1_000) / FILLED
  console.log(`  beside: the same in a Word template, ${each.toFixed(1)} ms each`)
}
