import { dataRequestEntries } from './data-requests.entries.ts'
import { tryEntry } from '../try-entry.ts'

for (const entry of dataRequestEntries) tryEntry(entry)
