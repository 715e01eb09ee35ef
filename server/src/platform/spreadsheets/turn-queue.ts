/** Lets `places` run at once; the others wait their turn, but not more than `waiting` of them. */
export type TurnQueue = {
  /** Runs `work` in its turn. Null when too many wait already or the turn does not come in time. */
  run<T>(work: () => Promise<T>): Promise<T | null>
}

type Waiter = { start: () => void }

export function turnQueue(limits: { places: number; waiting: number; waitMs: number }): TurnQueue {
  let free = limits.places
  const line: Waiter[] = []

  async function turn(): Promise<boolean> {
    if (free > 0) {
      free--
      return true
    }
    if (line.length >= limits.waiting) return false
    return await new Promise((resolve) => {
      const waiter: Waiter = { start: () => resolve(true) }
      line.push(waiter)
      setTimeout(() => {
        const place = line.indexOf(waiter)
        if (place === -1) return
        line.splice(place, 1)
        resolve(false)
      }, limits.waitMs).unref()
    })
  }

  function passOn(): void {
    const next = line.shift()
    if (next) next.start()
    else free++
  }

  return {
    async run(work) {
      if (!(await turn())) return null
      try {
        return await work()
      } finally {
        passOn()
      }
    },
  }
}
