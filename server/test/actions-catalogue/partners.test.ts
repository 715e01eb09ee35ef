import { partnerEntries } from './partners.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of partnerEntries) tryEntry(entry)
