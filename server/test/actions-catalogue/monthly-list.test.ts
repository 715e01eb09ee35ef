import { monthlyListEntries } from './monthly-list.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of monthlyListEntries) tryEntry(entry)
