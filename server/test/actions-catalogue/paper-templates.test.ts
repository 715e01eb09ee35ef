import { paperTemplateEntries } from './hand-over.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of paperTemplateEntries) tryEntry(entry)
