import type { Ended } from './run-program.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const seconds = (value: number): string => `${value.toFixed(1)} s`

export function passStep(name: string, took: number): void {
  say(`✓ ${name.padEnd(28)} ${seconds(took)}`)
}

/** A failed step: what failed, how to run it alone, then what it said. */
export function failStep(name: string, ended: Ended): void {
  say(`\n✗ ${name} failed after ${seconds(ended.seconds)}`)
  say(`  alone: ${ended.shown}\n`)
  say(ended.output.trimEnd())
}
