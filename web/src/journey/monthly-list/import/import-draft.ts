import type { ListImport, Written } from '@vung-buoc/server/contract'
import { readApi, writeApi } from '../../../platform/api.ts'
import { fieldProblemsOf, hasStatus } from '../../../platform/problem.ts'
import type { Row } from './import-fields.ts'

const SAVE_AFTER_MS = 1200
const TRY_AGAIN_MS = 4000

export type SaveState =
  | { kind: 'quiet' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: Date }
  | { kind: 'failed'; error: unknown; excelRow: number | null }

interface Snapshot {
  rows: Row[]
  save: SaveState
}

/** The rows on the table, saved by themselves a moment after each change. */
export class ImportDraft {
  #shown: Snapshot
  #version: number
  #dirty = new Set<number>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: Promise<unknown> = Promise.resolve()
  readonly #address: string
  readonly #listeners = new Set<() => void>()

  constructor(start: ListImport) {
    this.#shown = { rows: start.rows, save: { kind: 'quiet' } }
    this.#version = start.version
    this.#address = `/imports/${start.id}`
  }

  readonly snapshot = (): Snapshot => this.#shown

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly change = (excelRow: number, change: Partial<Row>): void => {
    this.#dirty.add(excelRow)
    const rows = this.#shown.rows.map((row) =>
      row.excelRow === excelRow ? { ...row, ...change } : row,
    )
    this.#show({ rows, save: { kind: 'unsaved' } })
    this.#saveIn(SAVE_AFTER_MS)
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
    this.#show({ rows: fresh.rows, save: { kind: 'quiet' } })
  }

  readonly hasUnsaved = (): boolean => this.#dirty.size > 0

  #show(change: Partial<Snapshot>): void {
    this.#shown = { ...this.#shown, ...change }
    for (const listener of this.#listeners) listener()
  }

  #saveIn(wait: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.settleAll(), wait)
  }

  async #saveOnce(): Promise<number | null> {
    const sent = [...this.#dirty]
    if (sent.length === 0) return this.#version
    this.#dirty.clear()
    this.#show({ save: { kind: 'saving' } })
    try {
      const { version } = await this.#send(sent)
      this.#version = version
      this.#show({ save: this.hasUnsaved() ? { kind: 'unsaved' } : savedNow() })
      await this.#readMatches()
      return version
    } catch (error) {
      for (const excelRow of sent) this.#dirty.add(excelRow)
      this.#show({ save: { kind: 'failed', error, excelRow: this.#rowOf(error, sent) } })
      if (!hasStatus(error, 412) && !hasStatus(error, 401)) this.#saveIn(TRY_AGAIN_MS)
      return null
    }
  }

  #changed(sent: readonly number[]): Row[] {
    return this.#shown.rows.filter(({ excelRow }) => sent.includes(excelRow))
  }

  /** The row a refusal is about: `rows.3.note` names its place in what was sent. */
  #rowOf(error: unknown, sent: readonly number[]): number | null {
    const path = fieldProblemsOf(error)[0]?.path ?? ''
    const place = Number(/^rows\.(\d+)/.exec(path)?.[1] ?? 0)
    const changed = this.#changed(sent)
    return (changed[place] ?? changed[0])?.excelRow ?? null
  }

  #send(sent: readonly number[]): Promise<Written> {
    const changed = this.#changed(sent)
    const body = { rows: changed.map(({ match: _match, ...row }) => row) }
    const path = `${this.#address}/rows`
    const write = { method: 'PUT', path, body, ifMatch: this.#version } as const
    return writeApi<Written>(write, crypto.randomUUID())
  }

  /** Whom a row belongs to is the server's to say, anew after each save. */
  async #readMatches(): Promise<void> {
    const fresh = await readApi<ListImport>(this.#address).catch(() => null)
    if (fresh === null || fresh.version !== this.#version) return
    const matches = new Map(fresh.rows.map(({ excelRow, match }) => [excelRow, match]))
    const rows = this.#shown.rows.map((row) => ({
      ...row,
      match: matches.get(row.excelRow) ?? row.match,
    }))
    this.#show({ rows })
  }
}

const savedNow = (): SaveState => ({ kind: 'saved', at: new Date() })
