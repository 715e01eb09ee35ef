import { proofTexts as say } from './proof.texts.ts'

const whole = new Intl.NumberFormat('vi-VN')
const onePlace = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

export const showCount = (count: number): string => whole.format(count)
export const showMegabytes = (bytes: number): string => `${onePlace.format(bytes / 1_000_000)} MB`
export const showSeconds = (ms: number): string =>
  say('seconds', { seconds: onePlace.format(ms / 1000) })
/** As git shortens it. */
export const showCommit = (commit: string): string => commit.slice(0, 10)
