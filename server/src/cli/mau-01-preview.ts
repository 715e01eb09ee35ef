import path from 'node:path'
import { layoutPlace } from '../access/agencies/profile.ts'
import { readConfig } from '../config.ts'
import { loadLayout, previewMau01File } from '../journey/monthly-list/excel/preview-file.ts'
import type { Mau01Preview } from '../journey/monthly-list/excel/preview.schema.ts'
import type { Input } from './parse-words.ts'
import { say } from './with-config.ts'

/** npm moves to the project's folder; INIT_CWD is where the user stood when naming the file. */
const placeOf = (file: string): string => path.resolve(process.env['INIT_CWD'] ?? '.', file)

function tell(preview: Mau01Preview): void {
  for (const problem of preview.problems) say(`! ${problem.says}`)
  for (const { column, says } of preview.dropped) say(`Bỏ cột ${column}: ${says}`)
  for (const row of preview.rows) {
    say(`Dòng ${row.excelRow}: ${row.fullName}`)
    for (const { cell, found, proposed } of row.doubts) {
      say(`   ${cell}: đọc được "${found}", đề nghị "${proposed}"`)
    }
  }
  const doubts = preview.rows.reduce((all, row) => all + row.doubts.length, 0)
  say(`${preview.rows.length} dòng, ${doubts} ô cần xem lại.`)
}

/** Only the locality counts: a preview asks nothing of the database's settings. */
function profileName(): string {
  const { VB_PROFILE } = process.env
  return readConfig(VB_PROFILE === undefined ? {} : { VB_PROFILE }).profile
}

/** Exit code 1 when nothing at all could be read; a file full of doubts is a file that was read. */
export async function mau01Preview(input: Input): Promise<number> {
  const layout = await loadLayout(layoutPlace(profileName()))
  const preview = await previewMau01File(placeOf(input.words[0] ?? ''), { layout })
  const { rows, dropped, problems } = preview
  if (input.options['json'] === true) say(JSON.stringify({ rows, dropped, problems }))
  else tell(preview)
  return preview.sheet === null ? 1 : 0
}
