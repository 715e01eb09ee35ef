/** Times of one thing done many times, in milliseconds. */
export interface Figures {
  p50: number
  p95: number
  p99: number
  perSecond: number
}

const at = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN

export async function measure(times: number, work: (turn: number) => Promise<unknown>) {
  const took: number[] = []
  const begun = performance.now()
  for (let turn = 0; turn < times; turn += 1) {
    const start = performance.now()
    await work(turn)
    took.push(performance.now() - start)
  }
  return figuresOf(took, performance.now() - begun)
}

export function figuresOf(took: number[], wholeMs: number): Figures {
  const sorted = [...took].sort((a, b) => a - b)
  return {
    p50: at(sorted, 0.5),
    p95: at(sorted, 0.95),
    p99: at(sorted, 0.99),
    perSecond: (took.length * 1_000) / wholeMs,
  }
}

export function print(name: string, { p50, p95, p99, perSecond }: Figures): void {
  const ms = (value: number) => `${value.toFixed(2)} ms`
  console.log(`${name}: p50 ${ms(p50)}, p95 ${ms(p95)}, p99 ${ms(p99)}, ${Math.round(perSecond)}/s`)
}
