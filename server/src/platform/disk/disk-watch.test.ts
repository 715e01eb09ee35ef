import { describe, expect, it } from 'vitest'
import { DiskWatch, measureDisk } from './disk-watch.ts'

const MB = 1_000_000

/** A watch over disks of our own making, which can be filled. */
function watching(leastFreeMb: number, disks: Record<string, { free: number; total: number }>) {
  const measure = (place: string) => {
    const disk = disks[place] ?? { free: 0, total: 0 }
    return { free: disk.free * MB, total: disk.total * MB }
  }
  return new DiskWatch({ places: Object.keys(disks), leastFreeMb, measure, oftenMs: 0 })
}

describe('the room that is kept', () => {
  it.each([
    ['a large disk keeps what the setting says', { free: 1_001, total: 500_000 }, false],
    ['and no less', { free: 999, total: 500_000 }, true],
    ['a small disk keeps 15 % of itself', { free: 61, total: 400 }, false],
    ['and no less', { free: 59, total: 400 }, true],
  ])('%s', (_case, disk, isNearlyFull) => {
    expect(watching(1_000, { data: disk }).state().isNearlyFull).toBe(isNearlyFull)
  })

  it('is asked of every disk: one full disk is enough', () => {
    const disks = { data: { free: 50_000, total: 500_000 }, cluster: { free: 10, total: 400 } }
    expect(watching(1_000, disks).state()).toMatchObject({ isNearlyFull: true, freeMb: 10 })
  })
})

it('opens again by itself, with some room to spare', () => {
  const disk = { free: 999, total: 500_000 }
  const watch = watching(1_000, { data: disk })
  const isFull = (free: number) => {
    disk.free = free
    return watch.state().isNearlyFull
  }
  expect([999, 1_050, 1_101, 1_050, 999].map(isFull)).toEqual([true, true, false, false, true])
})

it('measures a real disk', () => {
  const { free, total } = measureDisk(import.meta.dirname)
  expect(free).toBeGreaterThan(0)
  expect(total).toBeGreaterThanOrEqual(free)
})
