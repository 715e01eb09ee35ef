import { spawn } from 'node:child_process'
import process from 'node:process'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP']
const SIGNAL_CODES = { SIGHUP: 129, SIGINT: 130, SIGKILL: 137, SIGTERM: 143 }

/** Signals that reach us reach the child; so does the death of the npm that started us. */
function passOnSignals(children) {
  const passOn = (signal) => children.forEach((child) => child.kill(signal))
  for (const signal of SIGNALS) process.on(signal, () => passOn(signal))
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || passOn('SIGTERM'), 500).unref()
}

const ended = (child) =>
  new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(signal ? (SIGNAL_CODES[signal] ?? 1) : (code ?? 1)))
  })

/** Runs one program to its end. `tied`: it learns by its channel when we are killed outright. */
export function runInTurn(
  node,
  words,
  { tied = false, stdio = ['inherit', 'inherit', 'inherit'] } = {},
) {
  const child = spawn(node, words, { stdio: tied ? [...stdio, 'ipc'] : stdio })
  passOnSignals([child])
  return ended(child)
}

/** Runs programs side by side; when one ends the others are asked to end too. */
export async function runTogether(node, commands) {
  const children = commands.map((words) => spawn(node, words, { stdio: 'inherit' }))
  passOnSignals(children)
  const ends = children.map(ended)
  const first = await Promise.race(ends)
  children.forEach((child) => child.kill('SIGTERM'))
  await Promise.all(ends)
  return first
}
