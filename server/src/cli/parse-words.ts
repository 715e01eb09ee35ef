import { parseArgs } from 'node:util'
import type { Command } from './commands.ts'

/** What was typed cannot be understood; the message is one line. */
export class UsageError extends Error {}

/** What a command was given: its options by name, and the words beside them. */
export interface Input {
  options: Record<string, string | boolean | undefined>
  words: string[]
}

function checkOptions(command: Command, input: Input): void {
  for (const [name, option] of Object.entries(command.options)) {
    if (option.required === true && input.options[name] === undefined) {
      throw new UsageError(`Lệnh "${command.name}" cần --${name}. Xem: vb ${command.name} --help`)
    }
  }
}

function checkWords(command: Command, input: Input): void {
  const [least, most] = command.words
  if (input.words.length >= least && input.words.length <= most) return
  throw new UsageError(`Cách dùng: vb ${command.name} ${command.usage}`)
}

function parseSentence(command: Command, error: unknown): UsageError {
  const { message } = error as Error
  const option = /'(-[^']*)'/.exec(message)?.[1]?.split(' ')[0] ?? ''
  const unknown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
  const why = unknown ? `không có tùy chọn ${option}` : `tùy chọn ${option} thiếu giá trị hoặc sai`
  return new UsageError(`Lệnh "${command.name}" ${why}. Xem: vb ${command.name} --help`)
}

/** Reads the words after a command's name; throws UsageError for any that it does not know. */
export function parseWords(command: Command, rest: string[]): Input {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type }]) => [name, { type }]),
  )
  let input: Input
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true })
    input = { options: values, words: positionals }
  } catch (error) {
    throw parseSentence(command, error)
  }
  checkOptions(command, input)
  checkWords(command, input)
  return input
}

/** An option of text that the command declares as required. */
export const textOf = (input: Input, name: string): string => String(input.options[name] ?? '')
