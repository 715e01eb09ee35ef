import { spawn } from 'node:child_process'
import path from 'node:path'

export interface Ended {
  code: number
  output: string
  seconds: number
  /** The command as one would type it. */
  shown: string
}

const BIN = path.resolve('node_modules/.bin')
/** Programs of the packages start with `#!/usr/bin/env node`: ours must be the one they find. */
const PATH = [path.dirname(process.execPath), process.env['PATH']].join(path.delimiter)

const placeOf = (program: string) =>
  program === 'node' ? process.execPath : path.join(BIN, program)

const running = new Set<ReturnType<typeof spawn>>()

export function stopAll(): void {
  for (const child of running) child.kill('SIGTERM')
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    stopAll()
    process.exit(1)
  })
}

/** Runs a program of the packages. `show` lets it speak itself; otherwise its words are kept. */
export function runProgram(program: string, words: string[], show = false): Promise<Ended> {
  const began = performance.now()
  const env = { ...process.env, PATH }
  const child = spawn(placeOf(program), words, { env, stdio: show ? 'inherit' : 'pipe' })
  running.add(child)
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return new Promise((resolve) => {
    const end = (code: number) => {
      running.delete(child)
      const seconds = (performance.now() - began) / 1000
      resolve({ code, output, seconds, shown: [program, ...words].join(' ') })
    }
    child.on('error', (error) => {
      output += error.message
      end(1)
    })
    child.on('close', (code) => end(code ?? 1))
  })
}
