import { tryEntry } from '../try-entry.ts'
import { restrictionEntries } from './restrictions.entries.ts'

for (const entry of restrictionEntries) tryEntry(entry)
