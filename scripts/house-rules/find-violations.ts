import { checkFolders } from './folders.ts'
import { checkLeftovers } from './leftovers.ts'
import { checkLockFile } from './lock-file.ts'
import { checkNames } from './names.ts'
import { checkRoutePlaces } from './route-places.ts'
import { checkSecrets } from './secrets.ts'
import { checkSqlPlaces } from './sql-places.ts'
import { checkTables } from './tables.ts'
import { readTree, type Rule } from './tree.ts'

/** The numbers and places of the house that no linter knows of. */
const RULES: Record<string, Rule> = {
  'sql-place': checkSqlPlaces,
  tables: checkTables,
  'route-place': checkRoutePlaces,
  folders: checkFolders,
  names: checkNames,
  leftovers: checkLeftovers,
  'lock-file': checkLockFile,
  secrets: checkSecrets,
}

export function findViolations(root: string): { files: number; violations: string[] } {
  const tree = readTree(root)
  const violations = Object.entries(RULES).flatMap(([name, rule]) =>
    rule(tree).map((violation) => `${name}: ${violation}`),
  )
  return { files: tree.files.length, violations }
}
