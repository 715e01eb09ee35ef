import { systemContext } from '../access/audit/as-system.ts'
import { flushCompileCache } from 'node:module'
import { parseArgs } from 'node:util'
import { type Config, ConfigError, readConfig } from '../config.ts'
import { businessDate } from '../platform/clock/clock.ts'
import { withContext } from '../platform/database/database.ts'
import { serve } from '../serve.ts'
import { Closing, StoppedError } from './closing.ts'
import { sentenceOf } from './faults.ts'
import { welcomeBlock } from './screen.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
/** A stop that takes longer than this is ended by force. */
const LONGEST_STOP_MS = 15_000

const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const complain = (line: string): void => void process.stderr.write(`${line}\n`)

async function stopAndExit(closing: Closing): Promise<void> {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref()
  try {
    await closing.close()
    process.exit(0)
  } catch (error) {
    complain(`Dừng chưa trọn: ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

/** Ctrl+C reaches us twice, by the terminal and by the wrapper: the second one changes nothing. */
function stopOnSignals(closing: Closing): void {
  let asked = false
  const ask = () => {
    if (asked) return
    asked = true
    void stopAndExit(closing)
  }
  for (const signal of SIGNALS) process.on(signal, ask)
  // The wrapper that started us was killed outright: nobody would stop us any more.
  process.on('disconnect', ask)
  process.channel?.unref()
}

async function open(config: Config, closing: Closing): Promise<void> {
  const serving = await serve(config, closing, tell)
  const context = systemContext('SYS-IDENTITY')
  const { house } = serving
  const today = await withContext(house.db, context, (tx) => businessDate(tx, house.demo))
  tell(welcomeBlock(config, serving, today))
  // Kept now, not at the end: a process that is killed has no end.
  flushCompileCache()
}

const USAGE = 'Cách dùng: npm start -- [--profile TÊN]; các cài đặt khác là biến môi trường.'

const isUsage = (error: unknown): boolean =>
  String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')

/** `npm start -- --profile can-tho-2025` is VB_PROFILE for one start. */
function settings(): NodeJS.ProcessEnv {
  const { values } = parseArgs({ options: { profile: { type: 'string' } } })
  return values.profile === undefined ? process.env : { ...process.env, VB_PROFILE: values.profile }
}

function readOrExit(): Config {
  try {
    return readConfig(settings())
  } catch (error) {
    if (!(error instanceof ConfigError) && !isUsage(error)) throw error
    complain(error instanceof ConfigError ? error.message : USAGE)
    return process.exit(1)
  }
}

/** The process that serves, from its settings to its end. Faults are one sentence, exit code 1. */
export async function runServer(): Promise<void> {
  const config = readOrExit()
  const closing = new Closing()
  stopOnSignals(closing)
  try {
    await open(config, closing)
  } catch (error) {
    if (closing.hasBegun || error instanceof StoppedError) return
    const sentence = sentenceOf(error, config)
    complain(sentence ?? (error instanceof Error ? String(error.stack) : String(error)))
    await closing.close().catch(() => {})
    process.exit(1)
  }
}
