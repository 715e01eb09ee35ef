import process from 'node:process'
import { findCommand } from './cli/commands.ts'
import { commandHelp, generalHelp } from './cli/help.ts'
import { type Input, parseWords, UsageError } from './cli/parse-words.ts'
import { programVersion } from './platform/version.ts'

const HELP = new Set(['--help', '-h', 'help'])

function print(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

/** `vb help user add` and `vb user add --help` are the same question. */
function helpFor(words: string[]): number {
  const asked = words.filter((word) => !HELP.has(word))
  if (asked.length === 0) return print(generalHelp())
  return print(commandHelp(findCommand(asked).command))
}

async function run(words: string[]): Promise<number> {
  if (words[0] === '--version') return print(programVersion())
  if (words.length === 0 || words.some((word) => HELP.has(word))) return helpFor(words)
  const { command, rest } = findCommand(words)
  const input: Input = parseWords(command, rest)
  const work = await command.load()
  return await work(input)
}

/** Exit codes: 0 done, 1 not done (a sentence says why), 2 not understood. */
try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
