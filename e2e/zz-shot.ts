import { launchBrowser } from '/work/main/e2e/browser.ts'
const base = process.env.BASE ?? 'http://127.0.0.1:8650'
const b = await launchBrowser()
const jobs: [string,string,string][] = JSON.parse(process.env.JOBS!)
for (const width of [1280, 360]) {
for (const [user, url, name] of jobs) {
  const ctx = await b.newContext({ viewport: { width, height: width===360?740:860 }, locale: 'vi-VN' })
  const p = await ctx.newPage()
  p.on('console', m => { if (['error','warning'].includes(m.type())) console.log(name, m.type(), m.text().slice(0,300)) })
  if (user) {
    await p.request.post(base + '/api/v1/login', { data: { userName: user, password: 'vungbuoc-mau-2024' } })
  }
  await p.goto(base + url, { waitUntil: 'networkidle' })
  await p.waitForTimeout(400)
  await p.screenshot({ path: `/tmp/shots/${name}-${width}.png`, fullPage: width===1280 ? false : false })
  await ctx.close()
}}
await b.close()
