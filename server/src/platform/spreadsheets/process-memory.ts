import { readFile } from 'node:fs/promises'

const EVERY_MS = 25

/** Resident bytes of a process; null where the system does not say (not Linux) or it has ended. */
export async function residentBytes(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) * 1024
  } catch {
    return null
  }
}

/** Calls `tooMuch` once when the process has grown by more than `bytes`. Returns the stop. */
export function watchGrowth(pid: number, bytes: number, tooMuch: () => void): () => void {
  let start: number | null = null
  let stopped = false
  async function look(): Promise<void> {
    const now = await residentBytes(pid)
    if (stopped || now === null) return
    start ??= now
    if (now - start > bytes) tooMuch()
    else setTimeout(() => void look(), EVERY_MS).unref()
  }
  void look()
  return () => {
    stopped = true
  }
}
