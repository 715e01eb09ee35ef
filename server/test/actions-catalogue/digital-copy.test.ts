import { digitalCopyEntries } from './digital-copy.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of digitalCopyEntries) tryEntry(entry)
