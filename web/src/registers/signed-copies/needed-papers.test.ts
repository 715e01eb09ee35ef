import { expect, it } from 'vitest'
import { neededPapers } from './needed-papers.ts'

const paper = (issuedOn: string) => ({
  documentId: issuedOn,
  shown: '1/DS-CAX',
  kind: 'list' as const,
  issuedOn,
  unitName: 'Công an xã',
  subjectId: issuedOn,
})

it('leaves out papers from before the day from which signed copies are asked for', () => {
  const awaiting = ['2024-05-21', '2024-05-20', '2024-05-19'].map(paper)
  const days = (neededFrom: string | null) =>
    neededPapers({ awaiting, neededFrom }).map(({ issuedOn }) => issuedOn)
  expect(days('2024-05-20')).toEqual(['2024-05-21', '2024-05-20'])
  expect(days(null)).toHaveLength(3)
})
