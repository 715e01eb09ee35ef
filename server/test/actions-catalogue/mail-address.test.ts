import { mailAddressEntries } from './mail-address.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of mailAddressEntries) tryEntry(entry)
