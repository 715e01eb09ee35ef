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

type Reactions = {
  /** Called once the process has been weighed for the first time. */
  weighed: () => void
  /** Called once when it has grown by more than allowed since then. */
  tooMuch: () => void
}

/** Watches the memory of another process. Returns the stop. */
export function watchGrowth(pid: number, bytes: number, reactions: Reactions): () => void {
  let start: number | null = null
  let stopped = false
  async function look(): Promise<void> {
    const now = await residentBytes(pid)
    if (stopped || now === null || start === null) return
    if (now - start > bytes) reactions.tooMuch()
    else setTimeout(() => void look(), EVERY_MS)
  }
  async function weigh(): Promise<void> {
    start = await residentBytes(pid)
    reactions.weighed()
    await look()
  }
  void weigh()
  return () => {
    stopped = true
  }
}
