import fs from 'node:fs'
import path from 'node:path'
import { AuditHead } from '../../access/audit/head.ts'
import { CommandRefusal } from '../with-config.ts'

/** npm moves to the project's folder; INIT_CWD is where the user stood when naming the place. */
export const placeOf = (place: string): string =>
  path.resolve(process.env['INIT_CWD'] ?? '.', place)

/** Heads from one file or from every .json of a folder; what is none is refused by its name. */
export function readHeads(place: string): AuditHead[] {
  const full = placeOf(place)
  const found = fs.statSync(full, { throwIfNoEntry: false })
  if (found === undefined) throw new CommandRefusal(`Không thấy ${place}: hãy kiểm tra đường dẫn.`)
  const files = found.isDirectory()
    ? fs.readdirSync(full).filter((name) => name.endsWith('.json'))
    : ['']
  if (files.length === 0) throw new CommandRefusal(`Thư mục ${place} không có đầu chuỗi nào.`)
  return files.toSorted().map((name) => readHead(path.join(full, name)))
}

function readHead(file: string): AuditHead {
  try {
    return AuditHead.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    const says = `Tệp ${path.basename(file)} không phải đầu chuỗi: hãy dùng tệp do “vb audit head” ghi.`
    throw new CommandRefusal(says)
  }
}
