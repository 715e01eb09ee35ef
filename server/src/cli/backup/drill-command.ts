import { openSystemLine, systemContext } from '../../access/audit/as-system.ts'
import { businessDate } from '../../platform/clock/clock.ts'
import { insertDrill } from '../../platform/backup/drills.queries.ts'
import { withContext } from '../../platform/database/database.ts'
import { programVersion } from '../../platform/version.ts'
import { CommandRefusal, say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { inMegabytes, secondsOf } from './amounts.ts'
import { type DrillFigures, type Drilling, runDrill } from './run-drill.ts'

const SYSTEM = systemContext('SYS-JOBS')

function auditWrong({ check, isSameChain }: DrillFigures): number {
  const { broken, headTroubles } = check.audit
  return broken.length + headTroubles.length + (isSameChain ? 0 : 1)
}

const isGood = (figures: DrillFigures): boolean =>
  figures.tablesWrong.length + figures.filesWrong + auditWrong(figures) === 0

/** Kept for the proof page. */
async function keep({ house }: Drilling, figures: DrillFigures): Promise<void> {
  await withContext(house.db, SYSTEM, async (tx) => {
    const day = await businessDate(tx, house.demo)
    const requestId = `drill:${new Date().toISOString()}`
    await openSystemLine(tx, { duty: 'SYS-JOBS', action: 'vb drill', requestId, onDate: day })
    await insertDrill(tx, {
      on_day: day,
      program: programVersion(),
      backup_bytes: figures.backupBytes,
      backup_ms: figures.backupMs,
      restore_ms: figures.restoreMs,
      verify_ms: figures.verifyMs,
      tables: figures.tables,
      table_rows: figures.rows,
      tables_wrong: figures.tablesWrong.length,
      files: figures.check.files - figures.check.gone.length,
      files_wrong: figures.filesWrong,
      sealed: figures.check.audit.sealed,
      audit_wrong: auditWrong(figures),
    })
  })
}

function tell(figures: DrillFigures): void {
  const { backupMs, restoreMs, verifyMs, check } = figures
  say(`Sao lưu     ${secondsOf(backupMs)}, ${inMegabytes(figures.backupBytes)} mã hóa`)
  say(`Khôi phục   ${secondsOf(restoreMs)}`)
  say(`Đối chiếu   ${secondsOf(verifyMs)}`)
  say(
    `Bảng        ${figures.tables} bảng, ${figures.rows} dòng; ${figures.tablesWrong.length} bảng lệch`,
  )
  for (const name of figures.tablesWrong) say(`            lệch: ${name}`)
  say(`Văn bản     ${check.files - check.gone.length} tệp; ${figures.filesWrong} tệp mất hoặc sai`)
  say(`Nhật ký     ${check.audit.sealed} dòng đã niêm phong; ${auditWrong(figures)} chỗ sai`)
  say(isGood(figures) ? 'Diễn tập ĐẠT.' : 'Diễn tập KHÔNG đạt: bản khôi phục không khớp.')
}

export async function drillCommand(): Promise<number> {
  return await withHouse(async ({ config, house, foundation }) => {
    if (config.databaseUrl !== null || foundation.backupUrl === null) {
      throw new CommandRefusal(
        'Diễn tập tự động chỉ có với cơ sở dữ liệu đi kèm. Với máy chủ riêng: khôi phục một bản sao lưu sang máy khác, khởi động PostgreSQL cùng bản, rồi chạy vb audit verify. Xem docs/how-to/back-up-and-restore.md.',
      )
    }
    const drilling = { config, house, foundation, backupUrl: foundation.backupUrl }
    const figures = await runDrill(drilling)
    await keep(drilling, figures)
    tell(figures)
    return isGood(figures) ? 0 : 1
  })
}
