import { importEntries } from './imports.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of importEntries) tryEntry(entry)
