import { tryEntry } from '../try-entry.ts'
import { breakGlassEntries } from './break-glass.entries.ts'

for (const entry of breakGlassEntries) tryEntry(entry)
