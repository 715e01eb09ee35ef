import { administrationEntries } from './administration.entries.ts'
import { tryEntry } from '../try-entry.ts'

for (const entry of administrationEntries) tryEntry(entry)
