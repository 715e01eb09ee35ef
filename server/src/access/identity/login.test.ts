import { describe, expect, it } from 'vitest'
import { asOfficer } from '../../../test/as-officer.ts'
import { testHouse } from '../../../test/test-house.ts'

const test = testHouse()

describe('a signed-in officer', () => {
  it('sees who he is and what he may do', async () => {
    const officer = await asOfficer(test, { duty: 'CA-L', unit: 'ca-an-ninh' })
    const answer = await officer.get<{ acting: { unitId: string }; businessDate: string }>('/me')
    expect(answer.status).toBe(200)
    expect(answer.json.acting.unitId).toBe('ca-an-ninh')
    expect(answer.json.businessDate).toBe('2024-05-20')
  })
})
