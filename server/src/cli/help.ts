import { type Command, COMMANDS } from './commands.ts'
import { programVersion } from '../platform/version.ts'

const CALL = 'npm run -s vb --'

/** All commands, each with what it does in Vietnamese and in English. */
export function generalHelp(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length)) + 3
  const lines = COMMANDS.flatMap((command) => [
    `  ${command.name.padEnd(width)}${command.vi}`,
    `  ${''.padEnd(width)}${command.en}`,
  ])
  return [
    `Vững Bước ${programVersion()}`,
    '',
    `Cách dùng / Usage:  ${CALL} LỆNH [TÙY CHỌN]`,
    '',
    'Các lệnh / Commands',
    ...lines,
    '',
    `Trợ giúp từng lệnh / Help on one command:  ${CALL} LỆNH --help`,
    'Cài đặt là biến môi trường / Settings are environment variables:  config print',
  ].join('\n')
}

export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).flatMap(([name, option]) => {
    const shown = `--${name}`.padEnd(14)
    const must = option.required === true ? ' *' : ''
    return [`  ${shown}${option.vi}${must}`, `  ${''.padEnd(14)}${option.en}`]
  })
  const table = options.length === 0 ? [] : ['', 'Tùy chọn / Options (* bắt buộc / required)']
  return [
    command.vi,
    command.en,
    '',
    `Cách dùng / Usage:  ${CALL} ${command.name} ${command.usage}`.trimEnd(),
    ...table,
    ...options,
  ].join('\n')
}
