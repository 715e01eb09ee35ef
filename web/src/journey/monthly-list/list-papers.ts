import type { ListPage } from '@vung-buoc/server/contract'
import { API } from '../../platform/api.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import type { PrintedPaper } from '../../ui/PrintMenu.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

/** The form of the list, and the letter of each time it went back. */
export function papersOf({ id, returns }: ListPage): PrintedPaper[] {
  const form = `${API}/lists/${id}/mau-01`
  const letters = returns.map((back) => {
    const letter = `${API}/lists/${id}/returns/${back.id}/letter`
    const name = say('paper.return', { date: showDate(back.onDate) })
    return { name, pdf: `${letter}.pdf`, docx: `${letter}.docx` }
  })
  const name = say('paper.form')
  return [{ name, pdf: `${form}.pdf`, docx: `${form}.docx`, xlsx: `${form}.xlsx` }, ...letters]
}
