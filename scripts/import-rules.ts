import { checkImports } from './import-rules/check-imports.ts'

/** Fewer modules than this and the tool has not read the code: it then passes by checking none. */
const LEAST_MODULES = 250

const { modules, violations } = await checkImports(process.cwd())
for (const violation of violations) process.stdout.write(`${violation}\n`)
if (modules < LEAST_MODULES) {
  process.stdout.write(`only ${modules} modules were read; at least ${LEAST_MODULES} are there\n`)
}
process.stdout.write(`${modules} modules, ${violations.length} violations\n`)
process.exitCode = violations.length === 0 && modules >= LEAST_MODULES ? 0 : 1
