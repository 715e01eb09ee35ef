import { readConfig } from './config.ts'
import { sentenceOf } from './foundation.ts'
import { serve } from './serve.ts'

const c = readConfig(process.env)
try {
  const s = await serve(c)
  process.stdout.write(s.address + '\n')
  for (const sig of ['SIGTERM', 'SIGINT'] as const)
    process.once(sig, () => void s.stop().then(() => process.exit(0)))
} catch (e) {
  process.stderr.write((sentenceOf(e, c) ?? String((e as Error).stack)) + '\n')
  process.exit(1)
}
