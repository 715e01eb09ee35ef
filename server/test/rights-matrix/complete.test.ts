import { describe, expect, it } from 'vitest'
import { ROUTES } from '../../src/app.ts'
import { EXPECTED_READS } from './expected-reads.ts'

describe('the expectations of the matrix', () => {
  it('have a line for every read of the house, and only for those', () => {
    const reads = ROUTES.filter(({ kind }) => kind === 'read' || kind === 'file')
    const routes = reads.map(({ method, url }) => `${method} ${url}`)
    expect(EXPECTED_READS.map(({ route }) => route).sort()).toEqual(routes.sort())
  })
})
