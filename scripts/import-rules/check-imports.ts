import { cruise, type ICruiseResult } from 'dependency-cruiser'
import fs from 'node:fs'
import path from 'node:path'
import { IMPORT_RULES } from './rules.ts'

const ROOMS = ['law/src', 'server/src', 'web/src', 'demo', 'e2e', 'bench', 'scripts']

export interface ImportCheck {
  modules: number
  /** One line each: rule, from, to. */
  violations: string[]
}

/** Reads every import below a folder, those of types too, and holds them against the rules. */
export async function checkImports(root: string): Promise<ImportCheck> {
  const rooms = ROOMS.filter((room) => fs.existsSync(path.join(root, room)))
  const options = {
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: IMPORT_RULES },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
  }
  const resolving = {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'node', 'default'],
    extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
  }
  const { output } = await cruise(rooms, options, resolving)
  const { summary } = output as ICruiseResult
  return {
    modules: summary.totalCruised,
    violations: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}
