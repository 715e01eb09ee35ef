import { beforeAll, describe, expect, it } from 'vitest'
import { asOfficer, type TestOfficer } from '../../../test/as-officer.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

describe('words to search for', () => {
  let police: TestOfficer
  beforeAll(async () => {
    police = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
  })

  const asked = async (header: string) =>
    (
      await test.app.inject({
        url: '/api/v1/people',
        headers: { cookie: police.cookie, 'vb-search': header },
      })
    ).statusCode

  it('stand in a header, percent-encoded; anything else there is refused', async () => {
    expect(await asked(encodeURIComponent('Nguyễn Thị Hoà'))).toBe(200)
    expect(await asked('%E0%A4%A')).toBe(400)
    expect(await asked('a'.repeat(81))).toBe(400)
    expect(await asked('a'.repeat(2000))).toBe(400)
  })

  it('have no place in the address, where proxies and browsers would keep them', async () => {
    expect((await police.get('/people?q=hoa')).status).toBe(400)
  })
})
