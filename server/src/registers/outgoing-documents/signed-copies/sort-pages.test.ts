import { expect, it } from 'vitest'
import { sortPages } from './sort-pages.ts'

const page = (...codes: string[]) => ({ jpeg: Buffer.alloc(0), width: 1, height: 1, codes })
const qr = (code: string) => `https://vungbuoc.example.vn/xac-minh/${code}`
const A = 'AAAAAAAAAAAA'
const B = 'BBBBBBBBBBBB'

const sorted = (...pages: ReturnType<typeof page>[]) =>
  sortPages(pages).map((paper) => [paper.code, paper.pages.length])

it.each([
  ['one page', [page(qr(A))], [[A, 1]]],
  [
    'a pile: pages without a QR belong to the one before',
    [page(qr(A)), page(), page(qr(B))],
    [
      [A, 2],
      [B, 1],
    ],
  ],
  ['a paper with its QR on every page stays one', [page(qr(A)), page(qr(A))], [[A, 2]]],
  [
    'pages before the first QR are a paper of their own',
    [page(), page(), page(qr(A))],
    [
      [null, 2],
      [A, 1],
    ],
  ],
  ['the QR of an identity card is not a paper', [page('094178001021|371234567|…')], [[null, 1]]],
  ['beside another code the one of ours counts', [page('https://example.vn', qr(A))], [[A, 1]]],
  ['a code as it was printed, with hyphens', [page(qr('aaaa-aaaa-aaaa'))], [[A, 1]]],
  ['something else behind the address', [page(qr('../../people'))], [[null, 1]]],
])('%s', (_case, pages, expected) => {
  expect(sorted(...pages)).toEqual(expected)
})
