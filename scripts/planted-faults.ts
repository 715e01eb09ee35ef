import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { type Fault, FAULTS } from './planted-faults/faults.ts'
import { type Outcome, runTest } from './planted-faults/run-test.ts'
import { scratchTree } from './planted-faults/scratch-tree.ts'

// `npm run planted`: takes one guard after the other away in a copy of the sources and expects a
// named test to turn red, which was green before. Words choose faults by their guard.

const root = path.resolve(import.meta.dirname, '..')
const EVIDENCE = path.join(root, 'docs', 'evidence')

interface Result {
  guard: string
  file: string
  test: string
  before: Outcome
  planted: Outcome
  held: boolean
}

/** Asked of all faults first, so that a run of many minutes does not stop half-way. */
function requireOnce({ file, find }: Fault): void {
  const places = fs.readFileSync(path.join(root, file), 'utf8').split(find).length - 1
  if (places !== 1) throw new Error(`${file}: “${find}” stands there ${places} times, not once`)
}

function plant(tree: string, fault: Fault): Result {
  const place = path.join(tree, fault.file)
  const whole = fs.readFileSync(place, 'utf8')
  const before = runTest(tree, fault.test)
  fs.writeFileSync(
    place,
    whole.replace(fault.find, () => fault.becomes),
  )
  const planted = runTest(tree, fault.test)
  fs.writeFileSync(place, whole)
  const test = `${fault.test.file}: ${fault.test.name}`
  const held = before === 'green' && planted === 'red'
  return { guard: fault.guard, file: fault.file, test, before, planted, held }
}

function table(results: readonly Result[]): string {
  const rows = results.map(({ guard, test, before, planted, held }) => {
    return `| ${guard} | ${before} | ${planted} | ${held ? 'found' : '**NOT FOUND**'} | ${test} |`
  })
  const head = '| Guard taken away | Before | With the fault | Fault | Test |'
  return [head, '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

function keep(results: readonly Result[]): void {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim()
  const found = results.filter(({ held }) => held).length
  const facts = { command: 'npm run planted', commit, planted: results.length, found, results }
  fs.mkdirSync(EVIDENCE, { recursive: true })
  fs.writeFileSync(path.join(EVIDENCE, 'planted.json'), `${JSON.stringify(facts, null, 2)}\n`)
  const lead =
    '# Planted faults\n\nEach guard was taken away in a copy of the sources, one at a time, and the ' +
    `named test run. \`npm run planted\` at commit ${commit}: ${found} of ${results.length} found.`
  fs.writeFileSync(path.join(EVIDENCE, 'planted.md'), `${lead}\n\n${table(results)}\n`)
}

const words = process.argv.slice(2)
const chosen = FAULTS.filter(
  ({ guard }) => words.length === 0 || words.some((word) => guard.includes(word)),
)
chosen.forEach(requireOnce)
const tree = scratchTree(root)
const results = chosen.map((fault) => {
  const result = plant(tree, fault)
  console.log(`${result.held ? 'found    ' : 'NOT FOUND'} ${result.guard}: ${result.planted}`)
  return result
})
console.log(`\n${table(results)}`)
if (words.length === 0) keep(results)
fs.rmSync(tree, { recursive: true, force: true })
process.exit(results.every(({ held }) => held) ? 0 : 1)
