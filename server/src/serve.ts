import type { Localities } from './access/administration/setup/localities.ts'
import { newSetupCode } from './access/administration/setup/setup-code.ts'
import { heldProfile, loadProfile } from './access/agencies/load-profile.ts'
import { readLocality } from './locality.ts'
import { wasDumped } from './access/audit/counter.ts'
import { sealOnce, startSealer } from './access/audit/sealer.ts'
import type { House } from './access/door/house.ts'
import { buildApp } from './app.ts'
import { checkProfile, type Config, ConfigError } from './config.ts'
import { type Foundation, layFoundation, openHouse, type Standing } from './foundation.ts'
import { tasksOf } from './jobs.ts'
import { systemContext } from './access/audit/as-system.ts'
import { countUnsent } from './platform/notifications/send-mail.ts'
import { DiskWatch } from './platform/disk/disk-watch.ts'
import { buildAdminServer } from './platform/http/admin-port.ts'
import { startCarrying } from './platform/backup/carry-log.ts'
import { newestKey } from './platform/backup/sealed/keyring.ts'
import { logAside } from './platform/backup/log-aside.ts'
import { startWorker } from './platform/jobs/worker.ts'
import type { Closing } from './start/closing.ts'
import {
  type Demo,
  type DemoState,
  demoState,
  findDemo,
  playDemoOnce,
  refuseDemoInOffice,
} from './start/demo.ts'
import { listen, type Port, tryPort } from './start/listen.ts'

/** What stands once the doors are open: all that the screen tells. */
export interface Serving {
  house: House
  address: string
  adminAddress: string
  place: string
  demo: Demo | null
  state: DemoState
  /** Opens the first set-up; null when there is nothing to set up. */
  setupCode: string | null
}

const JOBS = systemContext('SYS-JOBS')
const REQUESTS_PER_MINUTE = 1_200

const portsOf = (config: Config): { app: Port; admin: Port } => ({
  app: { setting: 'PORT', port: config.port, host: config.host },
  admin: { setting: 'ADMIN_PORT', port: config.adminPort, host: '127.0.0.1' },
})

/** Everything from an empty folder to an open door; `closing` lets go of it in reverse order. */
export async function serve(
  config: Config,
  closing: Closing,
  tell: (line: string) => void,
): Promise<Serving> {
  checkProfile(config.profile)
  const name = `vung-buoc pid ${process.pid} port ${config.port}`
  const foundation = await layFoundation(config, { name })
  await closing.add(() => foundation.release())
  await foundation.claimServing()
  const ports = portsOf(config)
  await tryPort(ports.app)
  await tryPort(ports.admin)
  const standing = await openFurnished(config, foundation, tell)
  const { house } = standing
  await closing.add(() => standing.close())
  await refuseDumped(house)
  await carryLog(config, foundation, closing)
  const state = await settleDemo(config, house, tell)
  const demo = state === 'played' ? await findDemo(config.profile) : null
  const localities = await localitiesOf(config, house)
  return {
    house,
    state,
    demo,
    place: foundation.place,
    setupCode: await newSetupCode(house),
    ...(await openDoors(config, closing, {
      ...standing,
      demo,
      localities,
      disk: watchDisk(config, foundation),
    })),
  }
}

/** The house with its locality loaded; a demo that was interrupted is cleared away first. */
async function openFurnished(
  config: Config,
  foundation: Foundation,
  tell: (line: string) => void,
): Promise<Standing> {
  const standing = await openHouse(config, foundation)
  const state = await demoState(standing.house)
  if (!config.demo) refuseDemoInOffice(state)
  if (state === 'half-played') {
    await standing.close()
    await clearHalfDemo(foundation, tell)
    return await openFurnished(config, foundation, tell)
  }
  const name = await localityOf(config, standing.house)
  if (name !== null) await loadProfile(standing.house, readLocality(name))
  return standing
}

/** Nothing that is written there would ever be sealed. */
async function refuseDumped(house: House): Promise<void> {
  if (!(await wasDumped(house.db))) return
  throw new ConfigError(
    'Cơ sở dữ liệu này được nạp từ bản kết xuất (dump) vào một cụm mới: nhật ký mới sẽ không niêm phong được. Hãy khôi phục bằng bản sao nguyên cụm, hoặc nâng bộ đếm giao dịch của cụm trước (docs/how-to/own-server.md).',
  )
}

/** The disk of the papers, and that of an embedded database where it is another. */
function watchDisk(
  { dataDir, databaseUrl, leastFreeMb }: Config,
  { place }: Foundation,
): DiskWatch {
  const places = databaseUrl === null ? [dataDir, place] : [dataDir]
  return new DiskWatch({ places, leastFreeMb })
}

/** With an embedded database and a folder for backups: what is written is there a minute later. */
async function carryLog(config: Config, { place }: Foundation, closing: Closing): Promise<void> {
  const { folder, keyFile } = config.backup
  if (config.databaseUrl !== null || folder === null || keyFile === null) return
  newestKey(keyFile)
  const aside = logAside(place)
  const carrier = startCarrying({ folder, keyFile, aside, dataDir: config.dataDir }, (trouble) => {
    const says =
      trouble === null ? 'Nhật ký sao lưu đã đi tiếp.' : `Nhật ký sao lưu đứng lại: ${trouble}`
    process.stderr.write(`${says}\n`)
  })
  await closing.add(() => carrier.stop())
}

/** In an office where nobody has chosen yet the first set-up asks; what was loaded once stays. */
async function localityOf(config: Config, house: House): Promise<string | null> {
  if (config.demo || config.isProfileGiven) return config.profile
  return await heldProfile(house)
}

/** What the first set-up may choose from and how it is loaded. */
async function localitiesOf(config: Config, house: House): Promise<Localities> {
  return {
    only: await localityOf(config, house),
    load: async (name) => void (await loadProfile(house, readLocality(name))),
  }
}

/** The doors of a half-played demo were never open: nobody's work is in it. */
async function clearHalfDemo(foundation: Foundation, tell: (line: string) => void): Promise<void> {
  if (foundation.startOver === null) {
    throw new ConfigError(
      'Lần nạp dữ liệu mẫu trước vào cơ sở dữ liệu của DATABASE_URL bị dừng giữa chừng. Hãy tạo lại cơ sở dữ liệu trống rồi chạy lại.',
    )
  }
  tell('Lần nạp dữ liệu mẫu trước bị dừng giữa chừng: làm lại từ đầu.')
  await foundation.startOver()
}

async function settleDemo(
  config: Config,
  house: House,
  tell: (line: string) => void,
): Promise<DemoState> {
  return config.demo ? await playDemoOnce(house, tell) : await demoState(house)
}

/** What the last half second wrote is sealed too before the doors are locked. */
async function sealAll(house: House): Promise<void> {
  let sealed = 1
  while (sealed > 0) sealed = await sealOnce(house)
}

interface Furnished extends Standing {
  demo: Demo | null
  localities: Localities
  disk: DiskWatch
}

async function openDoors(config: Config, closing: Closing, furnished: Furnished) {
  const { house, pool, demo, localities } = furnished
  const sealer = startSealer(house)
  await closing.add(async () => {
    await sealer.stop()
    await sealAll(house)
  })
  const worker = await startWorker(pool, tasksOf(house))
  await closing.add(() => worker.stop())
  const { disk } = furnished
  const admin = buildAdminServer(house.db, () => countUnsent(house.db, JOBS), disk)
  await closing.add(() => admin.close())
  const app = await buildApp(house, {
    logLevel: config.logLevel,
    https: house.secureCookie,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    dataDir: config.dataDir,
    disk,
    demo,
    localities,
  })
  await closing.add(() => app.close())
  const ports = portsOf(config)
  const adminAddress = await listen(admin, ports.admin)
  return { adminAddress, address: await listen(app, ports.app) }
}
