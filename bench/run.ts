import os from 'node:os'
import { benchAudit } from './audit.ts'
import { benchFunnel } from './funnel.ts'
import { benchHouse } from './house.ts'
import { benchImport, benchOthers } from './import.ts'
import { benchPapers } from './papers.ts'
import { benchOverhead } from './overhead.ts'
import { benchSchedules } from './schedules.ts'
import { benchSearch, fillPeople } from './search.ts'
import { benchSignIn } from './sign-in.ts'
import { benchWrites } from './writes.ts'

console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`)
benchSchedules()
await benchImport()
await benchPapers()
const bench = await benchHouse()
try {
  await benchOthers(bench)
  await benchWrites(bench)
  await benchSignIn(bench)
  await fillPeople(bench)
  await benchSearch(bench)
  await benchOverhead(bench)
  await benchFunnel(bench)
  await benchAudit(bench)
} finally {
  await bench.close()
}
