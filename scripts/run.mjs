// One door to every command. Runs on any Node from 18 up and imports nothing from node_modules:
// it installs what is missing, finds Node 24 among the packages and hands over to it.
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { runInTurn, runTogether } from './bootstrap/children.mjs'
import { ensureInstalled } from './bootstrap/install.mjs'
import { findNode } from './bootstrap/node.mjs'
import { ensureWebBuilt } from './bootstrap/web-build.mjs'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
// npm goes to the root by itself and keeps in INIT_CWD where the user stood: FILE is meant there.
if (process.env.npm_lifecycle_event === undefined || process.env.INIT_CWD === undefined) {
  process.env.INIT_CWD = process.cwd()
}
process.chdir(root)

// Compiled code is kept between starts: the second one is twice as quick.
process.env.NODE_COMPILE_CACHE ??= path.join(root, 'node_modules/.cache/compile')

const VITE = 'node_modules/vite/bin/vite.js'
const COMMANDS = {
  start: async (node, words) => {
    const built = await ensureWebBuilt(node)
    return built === 0
      ? await runInTurn(node, ['server/src/main.ts', ...words], { tied: true })
      : built
  },
  dev: (node) =>
    runTogether(node, [
      ['--watch', '--watch-preserve-output', 'server/src/main.ts'],
      [VITE, 'web', '--clearScreen', 'false'],
    ]),
  build: (node) => ensureWebBuilt(node),
  test: (node, words) => runInTurn(node, ['scripts/check.ts', ...words]),
  planted: (node, words) => runInTurn(node, ['scripts/planted-faults.ts', ...words]),
  bench: (node, words) => runInTurn(node, ['bench/run.ts', ...words]),
  sbom: (node, words) => runInTurn(node, ['scripts/sbom.ts', ...words]),
  sqlmap: (node, words) => runInTurn(node, ['server/test/sqlmap/run.ts', ...words]),
  kills: (node, words) => runInTurn(node, ['server/test/kills/run.ts', ...words]),
  vb: (node, words) =>
    runInTurn(node, ['server/src/cli.ts', ...words], { tied: words[0] === 'serve' }),
  tool: (node, words) => runInTurn(node, words),
}

const [name, ...words] = process.argv.slice(2)
const command = COMMANDS[name]
if (command === undefined) {
  process.stderr.write(`run.mjs: one of ${Object.keys(COMMANDS).join(', ')}\n`)
  process.exit(2)
}
const installed = await ensureInstalled()
if (installed !== 0) process.exit(installed)
process.exit(await command(findNode(), words))
