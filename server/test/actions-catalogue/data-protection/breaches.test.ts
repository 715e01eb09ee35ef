import { tryEntry } from '../try-entry.ts'
import { breachEntries } from './breaches.entries.ts'

for (const entry of breachEntries) tryEntry(entry)
