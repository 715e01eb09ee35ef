import { findViolations } from './house-rules/find-violations.ts'

const { files, violations } = findViolations(process.cwd())
for (const violation of violations) process.stdout.write(`${violation}\n`)
process.stdout.write(`${files} files, ${violations.length} violations\n`)
process.exitCode = violations.length === 0 ? 0 : 1
