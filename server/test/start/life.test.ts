import fs from 'node:fs'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { addressOf, instanceFolder, isReady, runCommand } from './child-program.ts'
import { runServer, temporaryFolder } from './program.ts'

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const USER = ['--name', 'quan.tri', '--display', 'Trần Thị Bé', '--duty', 'QT']
const ADD_USER = ['user', 'add', ...USER, '--unit', 'ca-chau-thanh', '--decision', '01/QĐ']

/** An installation in a folder that only its owner may enter, whoever runs the tests. */
function installation() {
  const dataDir = temporaryFolder()
  const settings = { DATA_DIR: dataDir, VB_MODE: 'office' }
  onTestFinished(() => {
    const left = postmaster()
    if (left !== null) process.kill(left, 'SIGKILL')
    const elsewhere = instanceFolder(dataDir)
    if (elsewhere !== null) fs.rmSync(elsewhere, { recursive: true, force: true })
  })
  const cluster = () => path.join(instanceFolder(dataDir) ?? dataDir, 'postgres')
  const postmaster = () => {
    const file = path.join(cluster(), 'postmaster.pid')
    return fs.existsSync(file) ? Number(fs.readFileSync(file, 'utf8').split('\n')[0]) : null
  }
  return { dataDir, settings, postmaster }
}

async function untilReady(address: string): Promise<boolean> {
  for (let i = 0; i < 100; i++) {
    if (await isReady(address)) return true
    await sleep(100)
  }
  return false
}

it('an installation lives through stop, kill -9 and the death of its database', async () => {
  const { dataDir, settings, postmaster } = installation()

  // First start: from an empty folder to an open door, and how to go on from there.
  const first = runServer(settings)
  const firstAddress = await addressOf(first)
  expect(await isReady(firstAddress)).toBe(true)
  await first.says(/Chưa có người dùng nào[\s\S]*cai-dat-lan-dau[\s\S]*Mã +[a-z2-9]{4}-/)
  expect(first.said()).toContain(dataDir)

  // A command beside the running server leaves it and its database running.
  const added = await runCommand(ADD_USER, settings)
  expect(added).toMatchObject({ code: 0, complained: '' })
  expect(await isReady(firstAddress)).toBe(true)

  // A second server on the same data says so, and does no harm.
  const second = runServer(settings)
  expect(await second.ended).toBe(1)
  expect(second.complained()).toMatch(/^Đã có một máy chủ đang chạy trên DATA_DIR .*tiến trình \d+/)
  expect(await isReady(firstAddress)).toBe(true)

  // The database dies under the server: it is started again on the same place.
  const before = postmaster()
  process.kill(before ?? 0, 'SIGKILL')
  await sleep(300)
  expect(await untilReady(firstAddress)).toBe(true)
  expect(postmaster()).not.toBe(before)

  // SIGTERM: exit code 0, the database stopped.
  first.child.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(postmaster()).toBeNull()

  // kill -9 leaves the database running; the next start takes it over and finds everything.
  const killed = runServer(settings)
  await addressOf(killed)
  expect(killed.said()).not.toContain('Chưa có người dùng nào')
  killed.child.kill('SIGKILL')
  await killed.ended
  expect(postmaster()).not.toBeNull()
  const last = runServer(settings)
  expect(await isReady(await addressOf(last))).toBe(true)
  const again = await runCommand(ADD_USER, settings)
  expect(again).toMatchObject({ code: 1 })
  expect(again.complained).toContain('đã có người dùng')
  last.child.kill('SIGINT')
  expect(await last.ended).toBe(0)
  expect(postmaster()).toBeNull()

  // Without a server a command starts the database for itself and stops it again.
  const verified = await runCommand(['audit', 'verify'], settings)
  expect(verified).toMatchObject({ code: 0, complained: '' })
  expect(verified.said).toContain('Chuỗi nguyên vẹn.')
  expect(postmaster()).toBeNull()
}, 60_000)
