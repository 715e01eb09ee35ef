import fs from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './font-letters.ts'

/** One document to set: the Typst template's place, its data as JSON, and the date it bears. */
export interface Job {
  template: string
  json: string
  /** Whole seconds since 1970, UTC. */
  madeAt: number
}

let compiler: NodeCompiler | undefined

/** Results of earlier documents that Typst may keep: enough for the template itself. */
const KEPT_DOCUMENTS = 2

/** PDF/A-2b bytes; the same job gives the same bytes. Takes the thread for as long as it lasts. */
export function typeset({ template, json, madeAt }: Job): Uint8Array {
  // No workspace: a template can read no file; everything comes as data.
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles() }] })
  const mainFileContent = fs.readFileSync(template, 'utf8')
  try {
    const compiled = compiler.compile({ mainFileContent, inputs: { data: json } })
    if (compiled.result === null) throw new Error(faultsOf(compiler, compiled))
    return compiler.pdf(compiled.result, { pdfStandard: 'a-2b', creationTimestamp: madeAt })
  } finally {
    compiler.evictCache(KEPT_DOCUMENTS)
  }
}

function faultsOf(setter: NodeCompiler, compiled: ReturnType<NodeCompiler['compile']>): string {
  const error = compiled.takeError()
  return error === null ? 'no document' : JSON.stringify(setter.fetchDiagnostics(error))
}
