import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'

const CODEGEN = path.resolve(
  import.meta.dirname,
  '../../node_modules/kysely-codegen/dist/cli/bin.js',
)
/** `bigint` comes back as a checked safe integer, `date` as its text (platform/database). */
const WORDS = ['--dialect', 'postgres', '--type-mapping', '{"int8":"number"}']
WORDS.push('--date-parser', 'string', '--include-pattern')
WORDS.push('(platform|access|registers|money|journey|oversight).*')

/** The types of a migrated database, written to a file. */
export async function generateTypes(url: string, outFile: string): Promise<void> {
  const words = [CODEGEN, ...WORDS, '--url', url, '--out-file', outFile]
  await promisify(execFile)(process.execPath, words)
}
