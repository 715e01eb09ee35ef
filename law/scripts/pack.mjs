// Builds the publishable package: `node law/scripts/pack.mjs [folder]`, by default law/dist.
// In the workspace `exports` points at the TypeScript; the package carries JavaScript and types.

import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const law = fileURLToPath(new URL('..', import.meta.url))

/** Compiles into `folder` and lays package.json, README and LICENSE beside it. */
export function buildPackage(folder) {
  if (existsSync(folder)) emptyOurOwn(folder)
  compile(folder)
  const name = join(folder, 'package.json')
  writeFileSync(name, `${JSON.stringify(manifest(), null, 2)}\n`)
  copyFileSync(join(law, 'README.md'), join(folder, 'README.md'))
  copyFileSync(join(law, 'LICENSE'), join(folder, 'LICENSE'))
}

/** A folder that we have not built ourselves is left alone. */
function emptyOurOwn(folder) {
  const path = join(folder, 'package.json')
  const name = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).name : undefined
  if (name !== '@vung-buoc/law' || !existsSync(join(folder, 'index.js'))) {
    throw new Error(`${folder} exists and is not a package that this script has built`)
  }
  rmSync(folder, { recursive: true })
}

function compile(folder) {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const options = ['-p', join(law, 'tsconfig.build.json'), '--outDir', folder]
  const { status, stdout } = spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`the compiler refused:\n${stdout}`)
}

function manifest() {
  const { name, version, description, license, type, keywords } = JSON.parse(
    readFileSync(join(law, 'package.json'), 'utf8'),
  )
  return {
    name,
    version,
    description,
    license,
    keywords,
    type,
    sideEffects: false,
    engines: { node: '>=20' },
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    types: './index.d.ts',
    files: ['**/*.js', '**/*.d.ts'],
    dependencies: {},
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = resolve(process.argv[2] ?? join(law, 'dist'))
  buildPackage(folder)
  process.stdout.write(`built ${folder}; publish it with: npm publish ${folder}\n`)
}
