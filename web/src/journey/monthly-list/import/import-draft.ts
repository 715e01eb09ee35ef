import type { ListImport, PasteCells, Written } from '@vung-buoc/server/contract'
import { readApi, writeApi } from '../../../platform/api.ts'
import { fieldProblemsOf, hasStatus } from '../../../platform/problem.ts'
import { EditHistory, editOf, type RowChange } from './edit-history.ts'
import type { Row } from './import-fields.ts'

const SAVE_AFTER_MS = 1200
const TRY_AGAIN_MS = 4000
/** Rows in one save: far below what a request may hold. */
const ROWS_AT_ONCE = 400
/** Up to here all rows are asked for anew after a save: one row may touch any other. */
const FEW_ROWS = 300

export type SaveState =
  | { kind: 'quiet' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; error: unknown; excelRow: number | null }

export type RowSave = { kind: 'unsaved' | 'saving' | 'failed' } | { kind: 'saved'; at: Date }

interface Snapshot {
  rows: Row[]
  save: SaveState
  rowSaves: ReadonlyMap<number, RowSave>
  canUndo: boolean
  canRedo: boolean
}

/** The rows on the table, saved by themselves a moment after each change. */
export class ImportDraft {
  #shown: Snapshot
  #version: number
  #dirty = new Set<number>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<unknown> = Promise.resolve()
  readonly #history = new EditHistory()
  readonly #address: string
  readonly #listeners = new Set<() => void>()

  constructor(start: ListImport) {
    const nothing = { save: { kind: 'quiet' }, canUndo: false, canRedo: false } as const
    this.#shown = { ...nothing, rows: start.rows, rowSaves: new Map() }
    this.#version = start.version
    this.#address = `/imports/${start.id}`
  }

  readonly snapshot = (): Snapshot => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly change = (excelRow: number, change: Partial<Row>): void => {
    this.changeAll([{ excelRow, change }])
  }

  /** One step for the officer, however many rows it touches. */
  readonly changeAll = (changes: readonly RowChange[]): void => {
    const wanted = new Map(changes.map(({ excelRow, change }) => [excelRow, change]))
    const edits = this.#shown.rows.flatMap((row) => {
      const change = wanted.get(row.excelRow)
      return change === undefined ? [] : [editOf(row, change)]
    })
    this.#history.push(edits)
    this.#apply(changes)
  }

  /** The rows that were touched, so that the officer sees what changed back. */
  readonly undo = (): RowChange[] => this.#apply(this.#history.undo())

  readonly redo = (): RowChange[] => this.#apply(this.#history.redo())

  /** A block read by the server as a file would be; one step that can be undone. */
  readonly paste = (paste: PasteCells): Promise<boolean> => {
    const turn = this.settleAll().then(async (version) =>
      version === null ? false : await this.#pasteOnce(paste),
    )
    this.#running = turn
    return turn
  }

  /** Saves what is not saved yet; answers the version the server holds, null when it could not. */
  readonly settleAll = (): Promise<number | null> => {
    clearTimeout(this.#timer)
    const turn = this.#running.then(() => this.#saveOnce())
    this.#running = turn
    return turn
  }

  /** Drops what is here for what the server holds. */
  readonly takeNew = async (): Promise<void> => {
    const fresh = await readApi<ListImport>(this.#address)
    this.#version = fresh.version
    this.#dirty.clear()
    this.#history.clear()
    this.#show({ rows: fresh.rows, save: { kind: 'quiet' }, rowSaves: new Map() })
  }

  readonly hasUnsaved = (): boolean => this.#dirty.size > 0

  #apply(changes: readonly RowChange[]): RowChange[] {
    if (changes.length === 0) return []
    const wanted = new Map(changes.map(({ excelRow, change }) => [excelRow, change]))
    for (const excelRow of wanted.keys()) this.#dirty.add(excelRow)
    const rows = this.#shown.rows.map((row) => ({ ...row, ...wanted.get(row.excelRow) }))
    const rowSaves = this.#marked([...wanted.keys()], { kind: 'unsaved' })
    this.#show({ rows, rowSaves, save: { kind: 'unsaved' } })
    this.#saveIn(SAVE_AFTER_MS)
    return [...changes]
  }

  #marked(rows: readonly number[], save: RowSave): ReadonlyMap<number, RowSave> {
    const marked = new Map(this.#shown.rowSaves)
    for (const excelRow of rows) marked.set(excelRow, save)
    return marked
  }

  #show(change: Partial<Snapshot>): void {
    const { canUndo, canRedo } = this.#history
    this.#shown = { ...this.#shown, ...change, canUndo, canRedo }
    for (const listener of this.#listeners) listener()
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settleAll(), wait)
  }

  async #saveOnce(): Promise<number | null> {
    while (this.#dirty.size > 0) {
      const sent = [...this.#dirty].slice(0, ROWS_AT_ONCE)
      if (!(await this.#saveRows(sent))) return null
      await this.#readAnew(sent)
    }
    return this.#version
  }

  async #saveRows(sent: readonly number[]): Promise<boolean> {
    for (const excelRow of sent) this.#dirty.delete(excelRow)
    this.#show({ save: { kind: 'saving' }, rowSaves: this.#marked(sent, { kind: 'saving' }) })
    try {
      this.#version = (await this.#send(sent)).version
      const still = sent.filter((excelRow) => !this.#dirty.has(excelRow))
      const rowSaves = this.#marked(still, { kind: 'saved', at: new Date() })
      this.#show({ rowSaves, save: this.hasUnsaved() ? { kind: 'unsaved' } : savedNow() })
      return true
    } catch (error) {
      for (const excelRow of sent) this.#dirty.add(excelRow)
      this.#showFailure(error, sent)
      if (!hasStatus(error, 412) && !hasStatus(error, 401)) this.#saveIn(TRY_AGAIN_MS)
      return false
    }
  }

  #showFailure(error: unknown, rows: readonly number[]): void {
    const save = { kind: 'failed', error, excelRow: this.#rowOf(error, rows) } as const
    this.#show({ save, rowSaves: this.#marked(rows, { kind: 'failed' }) })
  }

  #changed(sent: readonly number[]): Row[] {
    const wanted = new Set(sent)
    return this.#shown.rows.filter(({ excelRow }) => wanted.has(excelRow))
  }

  /** The row a refusal is about: `rows.3.note` names its place in what was sent. */
  #rowOf(error: unknown, sent: readonly number[]): number | null {
    const path = fieldProblemsOf(error)[0]?.path ?? ''
    const place = Number(/^rows\.(\d+)/.exec(path)?.[1] ?? 0)
    const changed = this.#changed(sent)
    return (changed[place] ?? changed[0])?.excelRow ?? null
  }

  #send(sent: readonly number[]): Promise<Written> {
    const body = { rows: this.#changed(sent).map(({ match: _match, ...row }) => row) }
    const path = `${this.#address}/rows`
    const write = { method: 'PUT', path, body, ifMatch: this.#version } as const
    return writeApi<Written>(write, crypto.randomUUID())
  }

  async #pasteOnce(paste: PasteCells): Promise<boolean> {
    const before = new Map(this.#changed(paste.excelRows).map((row) => [row.excelRow, row]))
    const path = `${this.#address}/cells`
    const write = { method: 'PUT', path, body: paste, ifMatch: this.#version } as const
    try {
      this.#version = (await writeApi<Written>(write, crypto.randomUUID())).version
      await this.#readAnew(paste.excelRows)
      const edits = this.#changed(paste.excelRows).flatMap(({ match: _match, ...row }) => {
        const old = before.get(row.excelRow)
        return old === undefined ? [] : [editOf(old, row)]
      })
      this.#history.push(edits)
      const at = new Date()
      const rowSaves = this.#marked(paste.excelRows, { kind: 'saved', at })
      this.#show({ rowSaves, save: { kind: 'saved', at } })
      return true
    } catch (error) {
      this.#showFailure(error, paste.excelRows)
      return false
    }
  }

  /** Who a row is and what stands against it is the server's to say, anew after each save. */
  async #readAnew(sent: readonly number[]): Promise<void> {
    const isFew = this.#shown.rows.length <= FEW_ROWS
    const query = isFew ? '' : `?rows=${sent.join(',')}`
    const fresh = await readApi<ListImport>(`${this.#address}${query}`).catch(() => null)
    if (fresh === null || fresh.version !== this.#version) return
    const known = new Map(fresh.rows.map((row) => [row.excelRow, row]))
    const rows = this.#shown.rows.map((row) =>
      this.#dirty.has(row.excelRow) ? row : (known.get(row.excelRow) ?? row),
    )
    this.#show({ rows })
  }
}

const savedNow = (): SaveState => ({ kind: 'saved', at: new Date() })
