import { accountEntries } from './account.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of accountEntries) tryEntry(entry)
