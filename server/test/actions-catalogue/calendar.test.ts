import { calendarEntries } from './calendar.entries.ts'
import { tryEntry } from './try-entry.ts'

for (const entry of calendarEntries) tryEntry(entry)
