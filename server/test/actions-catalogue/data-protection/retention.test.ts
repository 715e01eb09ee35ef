import { tryEntry } from '../try-entry.ts'
import { retentionEntries } from './retention.entries.ts'

for (const entry of retentionEntries) tryEntry(entry)
