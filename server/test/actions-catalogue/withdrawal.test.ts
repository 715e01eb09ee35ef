import { tryEntry } from './try-entry.ts'
import { withdrawalEntries } from './withdrawal.entries.ts'

for (const entry of withdrawalEntries) tryEntry(entry)
