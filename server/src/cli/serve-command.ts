import { runServer } from '../start/run-server.ts'

/** Answers only when the doors are open; the process goes on until it is told to stop. */
export async function serveCommand(): Promise<number> {
  await runServer()
  return 0
}
