import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

// `npm run sbom [FILE]`: what the delivered program consists of, as CycloneDX, from the lock file
// alone. Without the packages of checks and tests: they are not delivered.

const [place = 'sbom.cdx.json'] = process.argv.slice(2)
const file = path.resolve(process.env['INIT_CWD'] ?? '.', place)
const words = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--omit', 'dev']
const npm = process.env['npm_execpath']
const [program, before] = npm === undefined ? ['npm', []] : [process.execPath, [npm]]
const text = execFileSync(program, [...before, ...words], {
  encoding: 'utf8',
  maxBuffer: 64 << 20,
})
const { components } = JSON.parse(text) as { components: unknown[] }
fs.writeFileSync(file, text)
process.stdout.write(`${components.length} components in ${file}\n`)
