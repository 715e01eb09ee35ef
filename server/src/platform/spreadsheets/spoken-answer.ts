import { answerReader } from './answer-lines.ts'
import { problemOf } from './problems.ts'
import type { UnreadableCode } from './problems.ts'
import type { Reading } from './read-apart.ts'

const READY = 'ready'
const NEW_LINE = 10

/** What a reading process says on its standard output: "ready", then its answer line by line. */
export function spokenAnswer<Found>() {
  const reader = answerReader()
  let rest: Buffer[] = []
  let heard: 'nothing' | 'ready' | 'lines' | 'nonsense' = 'nothing'

  function takeLine(line: string): void {
    if (heard === 'nonsense') return
    if (heard === 'nothing') {
      heard = line === READY ? 'ready' : 'nonsense'
      return
    }
    heard = 'lines'
    try {
      reader.take(line)
    } catch {
      heard = 'nonsense'
    }
  }

  return {
    hear(chunk: Buffer): void {
      let begin = 0
      for (let end = chunk.indexOf(NEW_LINE); end !== -1; end = chunk.indexOf(NEW_LINE, begin)) {
        takeLine(Buffer.concat([...rest, chunk.subarray(begin, end)]).toString('utf8'))
        rest = []
        begin = end + 1
      }
      if (begin < chunk.length) rest.push(chunk.subarray(begin))
    },
    /** No whole answer means that the process fell: out of heap, or broken by the file. */
    answer(): Reading<Found> {
      const whole = heard === 'lines' ? reader.whole() : null
      if (whole) return whole.answer as Reading<Found>
      return failed(heard === 'ready' && rest.length === 0 ? 'too-much-memory' : 'damaged')
    },
  }
}

function failed(code: UnreadableCode): { ok: false; problem: ReturnType<typeof problemOf> } {
  return { ok: false, problem: problemOf(code) }
}
