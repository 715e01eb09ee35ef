import { describe, expect, it } from 'vitest'
import { linesOf } from './answer-lines.ts'
import { spokenAnswer } from './spoken-answer.ts'

const rows = Array.from({ length: 250 }, (_, n) => ({ n, name: 'Đặng Thị Hoà' }))
const answer = { ok: true, found: { title: 'Mẫu 01', preview: { rows, few: [1, 2] }, none: null } }
const said = Buffer.from(['ready\n', ...linesOf(answer)].join(''))

function heard(bytes: Uint8Array, step = bytes.length) {
  const spoken = spokenAnswer()
  for (let at = 0; at < bytes.length; at += step) {
    spoken.hear(Buffer.from(bytes.subarray(at, at + step)))
  }
  return spoken.answer()
}

describe('câu trả lời của tiến trình đọc', () => {
  it.each([1, 7, 4096, said.length])('is put together again from pieces of %d bytes', (step) => {
    expect(heard(said, step)).toEqual(answer)
  })

  it('keeps every line short', () => {
    const lengths = [...linesOf(answer)].map((line) => line.length)
    expect(Math.max(...lengths)).toBeLessThan(6000)
  })

  it('is no answer when its end is missing, wherever it was cut', () => {
    for (const cut of [said.indexOf(10) + 1, 50, 4000, said.length - 5]) {
      expect(heard(said.subarray(0, cut)).ok, `cut at ${cut}`).toBe(false)
    }
  })

  it.each([
    ['nothing at all', '', 'damaged'],
    ['only that it is ready', 'ready\n', 'too-much-memory'],
    ['something else first', 'hello\n{"ok":true}\nend\n', 'damaged'],
    ['what is no JSON', 'ready\n{"ok":true\nend\n', 'damaged'],
    [
      'a list for a place that is none',
      'ready\n{"ok":true}\n{"place":["x"],"items":[1]}\nend\n',
      'damaged',
    ],
    [
      'a list for the prototype',
      'ready\n{"ok":true}\n{"place":["__proto__"],"items":[1]}\nend\n',
      'damaged',
    ],
  ])('is refused when it says %s', (_case, text, code) => {
    expect(heard(Buffer.from(text))).toMatchObject({ ok: false, problem: { code } })
  })
})
