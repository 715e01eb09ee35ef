import fs from 'node:fs'
import path from 'node:path'
import { type Score, scoreCase } from '@vung-buoc/law'
import { type Input, UsageError } from '../parse-words.ts'
import { say } from '../with-config.ts'

const OWN_CASES = path.resolve(import.meta.dirname, '../../../../law/cases')
const OWN_FILES = ['decision-22-eligibility-limits.json', 'outside']

interface CaseFile {
  name: string
  cases: { id: string; title: string }[]
}

/** npm moves to the project's folder; INIT_CWD is where the user stood when naming a place. */
const placesOf = (words: readonly string[]): string[] =>
  words.length === 0
    ? OWN_FILES.map((name) => path.join(OWN_CASES, name))
    : words.map((word) => path.resolve(process.env['INIT_CWD'] ?? '.', word))

function filesAt(place: string): string[] {
  if (!fs.existsSync(place)) throw new UsageError(`Không có tệp hay thư mục ${place}.`)
  if (!fs.statSync(place).isDirectory()) return [place]
  const names = fs.readdirSync(place).filter((name) => name.endsWith('.json'))
  return names.toSorted().map((name) => path.join(place, name))
}

function readCases(file: string): CaseFile {
  try {
    const { cases = [] } = JSON.parse(fs.readFileSync(file, 'utf8')) as Partial<CaseFile>
    return { name: path.basename(file, '.json'), cases }
  } catch {
    throw new UsageError(`${file} không phải tệp JSON đọc được.`)
  }
}

/** A case whose file bears the country's name allows no other convention. */
const isVietnamese = ({ name }: CaseFile): boolean => name.startsWith('vietnam')

const WORDS: Record<Score['outcome'], string> = {
  agrees: 'khớp',
  differs: 'khác quy ước',
  'not-applicable': 'không áp dụng',
  failed: 'SAI',
}

const SHOWN_MISSES = 5

function detail(score: Score): string {
  if (score.outcome === 'agrees') return `${score.numbers} số`
  if (score.outcome === 'differs') return `${score.numbers} số, theo quy ước ${score.by.join('; ')}`
  if (score.outcome === 'not-applicable') return score.why
  return score.misses.slice(0, SHOWN_MISSES).join('; ')
}

/** Replays the worked examples of others; exit code 1 when one is missed under every convention. */
export async function scorecard(input: Input): Promise<number> {
  const files = placesOf(input.words).flatMap(filesAt).map(readCases)
  const counts = new Map<Score['outcome'], number>()
  for (const file of files) {
    say(`${file.name}: ${file.cases.length} ví dụ`)
    for (const one of file.cases) {
      const score = scoreCase(one, { isVietnamese: isVietnamese(file) })
      counts.set(score.outcome, (counts.get(score.outcome) ?? 0) + 1)
      say(`  ${WORDS[score.outcome].padEnd(14)} ${one.id.padEnd(10)} ${detail(score)}`)
    }
  }
  const count = (outcome: Score['outcome']) => counts.get(outcome) ?? 0
  say(
    `${count('agrees')} khớp, ${count('differs')} khác quy ước, ${count('not-applicable')} không áp dụng, ${count('failed')} sai.`,
  )
  return count('failed') === 0 ? 0 : 1
}
