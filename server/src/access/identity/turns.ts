/**
 * Lets at most `atOnce` pieces of work run; the others wait in order. A place is handed straight
 * to the next in line, so that a newcomer never makes one too many.
 */
export function turns(atOnce: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []

  async function take(): Promise<void> {
    if (running < atOnce) running += 1
    else await new Promise<void>((resolve) => waiting.push(resolve))
  }

  function pass(): void {
    const next = waiting.shift()
    if (next === undefined) running -= 1
    else next()
  }

  return async (work) => {
    await take()
    try {
      return await work()
    } finally {
      pass()
    }
  }
}
