import { signedCopyEntries } from './signed-copies.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of signedCopyEntries) tryEntry(entry)
