import { expect, it } from 'vitest'
import { loginAddress, safeReturn } from './session.ts'

it('leads back to the page where the session ended', () => {
  expect(loginAddress('/nguoi?q=hoa')).toBe('/dang-nhap?tiep=%2Fnguoi%3Fq%3Dhoa')
})

it.each(['//evil.example', '/\\evil.example', 'https://evil.example', undefined])(
  'never leaves the app after signing in: %s',
  (address) => {
    expect(safeReturn(address)).toBe('/')
  },
)
