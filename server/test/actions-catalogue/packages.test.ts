import { testHouse } from '../test-house.ts'
import { packageEntries, useFarHouse } from './packages.entries.ts'
import { tryEntry } from './try-entry.ts'

useFarHouse(testHouse())
for (const entry of packageEntries) tryEntry(entry)
