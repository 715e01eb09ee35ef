import { type Config, ConfigError, readConfig } from '../config.ts'
import { sentenceOf } from '../start/faults.ts'

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** The command cannot be done as asked; the message is a sentence, the exit code 1. */
export class CommandRefusal extends Error {}

function complain(error: unknown, sentence: string | null): number {
  if (sentence === null) throw error
  process.stderr.write(`${sentence}\n`)
  return 1
}

/** Works under the settings of the environment; a fault becomes one sentence and exit code 1. */
export async function withConfig(work: (config: Config) => Promise<number>): Promise<number> {
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (error) {
    return complain(error, error instanceof ConfigError ? error.message : null)
  }
  try {
    return await work(config)
  } catch (error) {
    const refused = error instanceof CommandRefusal ? error.message : null
    return complain(error, refused ?? sentenceOf(error, config))
  }
}
