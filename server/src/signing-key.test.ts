import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { fingerprintOf, isSignedBy } from './platform/signing/signing.ts'
import { loadSigner } from './signing-key.ts'

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'vung-buoc-key-'))

it('an installation makes its key once, for nobody else to read, and keeps it', () => {
  const dataDir = folder()
  const first = loadSigner(dataDir)
  expect(fs.statSync(path.join(dataDir, 'signing-key.json')).mode & 0o777).toBe(0o600)
  const again = loadSigner(dataDir)
  expect([again.instanceId, again.publicKey]).toEqual([first.instanceId, first.publicKey])
  expect(isSignedBy(first.publicKey, 'gói', again.sign('gói'))).toBe(true)
  const other = loadSigner(folder())
  expect(isSignedBy(other.publicKey, 'gói', first.sign('gói'))).toBe(false)
  expect(isSignedBy(first.publicKey, 'gói khác', first.sign('gói'))).toBe(false)
  for (const broken of ['', 'x', first.sign('gói').slice(1)]) {
    expect(isSignedBy(first.publicKey, 'gói', broken)).toBe(false)
  }
  expect(fingerprintOf(first.publicKey)).toMatch(/^([0-9A-F]{4} ){7}[0-9A-F]{4}$/)
})

it('a damaged or mismatched key stops the start with a sentence that says what to do', () => {
  const dataDir = folder()
  const file = path.join(dataDir, 'signing-key.json')
  const { publicKey } = loadSigner(folder())
  loadSigner(dataDir)
  const kept = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, string>
  for (const text of ['{', JSON.stringify({ ...kept, publicKey })]) {
    fs.writeFileSync(file, text)
    expect(() => loadSigner(dataDir)).toThrow(/lấy lại từ bản sao lưu/)
  }
})
