/** Order counts: Edge and Cốc Cốc also call themselves Chrome, Chrome calls itself Safari. */
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser/i, 'Cốc Cốc'],
  [/Edg(?:e|A|iOS)?\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'điện thoại Android'],
  [/Windows/, 'máy tính Windows'],
  [/Macintosh|Mac OS X/, 'máy tính Mac'],
  [/Linux|X11/, 'máy tính Linux'],
]

const nameIn = (rows: typeof BROWSERS, agent: string): string | undefined =>
  rows.find(([pattern]) => pattern.test(agent))?.[1]

/** "Chrome trên máy tính Windows": what an officer recognises; the browser's own text is not kept. */
export function deviceWords(userAgent: string | undefined): string {
  const agent = (userAgent ?? '').slice(0, 400)
  const browser = nameIn(BROWSERS, agent)
  const system = nameIn(SYSTEMS, agent)
  if (browser !== undefined && system !== undefined) return `${browser} trên ${system}`
  return browser ?? system ?? 'Thiết bị không rõ'
}
