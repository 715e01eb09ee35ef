import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type Program, runProgram } from './child-program.ts'

/** The server with ports that are free now; gone after the test, however it ends. */
export function runServer(settings: Record<string, string>): Program {
  const program = runProgram(['server/src/main.ts'], { PORT: '0', ADMIN_PORT: '0', ...settings })
  onTestFinished(async () => {
    program.child.kill('SIGTERM')
    await program.ended
  })
  return program
}

/** An empty folder of mode 0700 that is gone after the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-start-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}
