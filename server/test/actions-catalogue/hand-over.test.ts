import { handOverEntries } from './hand-over.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of handOverEntries) tryEntry(entry)
