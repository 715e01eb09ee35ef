import { registerEntries } from './registers.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of registerEntries) tryEntry(entry)
