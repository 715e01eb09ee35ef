import { noticeEntries } from './notices.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of noticeEntries) tryEntry(entry)
