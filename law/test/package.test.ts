import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'

// The package as a stranger gets it: built, packed, unpacked elsewhere, used from plain JavaScript.

const law = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
let folder: string
let home: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'vung-buoc-law-'))
  home = join(folder, 'node_modules/@vung-buoc/law')
  const built = join(folder, 'built')
  run(process.execPath, [join(law, 'scripts/pack.mjs'), built])
  const npmHome = { npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' }
  run('npm', ['pack', built, '--pack-destination', folder, '--offline'], npmHome)
  mkdirSync(home, { recursive: true })
  const archive = join(folder, `vung-buoc-law-${manifest(built).version}.tgz`)
  run('tar', ['-xzf', archive, '-C', home, '--strip-components=1'])
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function run(command: string, args: string[], env: Record<string, string> = {}): string {
  const options = { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } } as const
  const { status, stdout, stderr } = spawnSync(command, args, options)
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return stdout
}

function manifest(at: string) {
  const text = readFileSync(join(at, 'package.json'), 'utf8')
  return JSON.parse(text) as { version: string; dependencies: object; exports: object }
}

it('depends on nothing, and shows only its one door', () => {
  expect(manifest(home).dependencies).toEqual({})
  const door = { types: './index.d.ts', default: './index.js' }
  expect(manifest(home).exports).toEqual({ '.': door })
})

it('carries neither tests nor TypeScript sources, but README and licence', () => {
  const files = readdirSync(home, { recursive: true, encoding: 'utf8' })
  expect(files.filter((file) => /\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([])
  expect(files).toEqual(expect.arrayContaining(['README.md', 'LICENSE', 'index.js', 'index.d.ts']))
})

it('answers from plain JavaScript', () => {
  const script = `
    import { plainDate, windowEnd } from '@vung-buoc/law'
    console.log(windowEnd(plainDate('2020-02-29'), 'qd22-2023', plainDate('2024-05-20')))`
  writeFileSync(join(folder, 'use.mjs'), script)
  expect(run(process.execPath, ['use.mjs']).trim()).toBe('2025-02-28')
})

it('brings its types along, by which the example of the README compiles', () => {
  const script = `
    import { dong, formatDong } from '@vung-buoc/law'
    export const text: string = formatDong(dong(1))
    // @ts-expect-error a plain number has not been checked
    formatDong(1)`
  writeFileSync(join(folder, 'use.mts'), script)
  writeFileSync(join(folder, 'readme.mts'), readmeExample())
  const check = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2024']
  expect(run(process.execPath, [tsc, ...check, 'use.mts', 'readme.mts'])).toBe('')
}, 30_000)

function readmeExample(): string {
  const readme = readFileSync(join(law, 'README.md'), 'utf8')
  return /```ts\n([^]+?)```/.exec(readme)?.[1] ?? 'the README has no example'
}
