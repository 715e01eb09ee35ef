import { expect, it } from 'vitest'
import type { Parameter } from '../dated.ts'
import * as parameters from './index.ts'

const all: Parameter<unknown>[] = Object.values(parameters)
const rows = all.flatMap(({ name, rows }) =>
  Object.entries(rows).flatMap(([programme, rows]) =>
    rows.map((row) => ({ name, programme, row })),
  ),
)

it('says every number as it stands today, so that no change goes unseen', () => {
  const values = rows.map(({ name, programme, row }) => [
    `${name} ${programme} ${row.from}–${row.to ?? ''}`,
    row.value,
  ])
  expect(Object.fromEntries(values)).toEqual({
    'accepted-certificates qd22-2023 2023-10-10–': ['completion', 'amnesty'],
    'business-per-worker-limit qd22-2023 2023-10-10–': 100_000_000,
    'business-project-limit qd22-2023 2023-10-10–': 2_000_000_000,
    'business-share qd22-2023 2023-10-10–': { numerator: 1, denominator: 10 },
    'business-share qd08-2026 2026-05-01–': { numerator: 1, denominator: 10 },
    'confirmation-working-days qd22-2023 2024-04-01–': 3,
    'eligibility-window-years qd22-2023 2023-10-10–': 5,
    'eligibility-window-years qd08-2026 2026-05-01–': 10,
    'lending-rate-bps qd22-2023 2023-10-10–': 660,
    'lending-rate-bps qd08-2026 2026-05-01–': 660,
    'list-confirm-day qd22-2023 2024-04-01–': 1,
    'list-draft-day qd22-2023 2024-04-01–': 25,
    'list-hand-over-day qd22-2023 2024-04-01–2025-06-30': 5,
    'list-hand-over-day qd22-2023 2025-07-01–': 5,
    'max-production-term-months qd22-2023 2023-10-10–': 120,
    'max-production-term-months qd08-2026 2026-05-01–': 120,
    'overdue-rate-percent qd22-2023 2023-10-10–': 130,
    'overdue-rate-percent qd08-2026 2026-05-01–': 130,
    'person-production-limit qd22-2023 2023-10-10–': 100_000_000,
    'person-production-limit qd08-2026 2026-05-01–': 200_000_000,
    'principal-interval qd22-2023 2023-10-10–': {
      production: [
        { upToMonths: 12, everyMonths: null },
        { upToMonths: 60, everyMonths: 24 },
        { upToMonths: 1200, everyMonths: 36 },
      ],
      training: [{ upToMonths: 1200, everyMonths: 12 }],
    },
    'residence-check-working-days qd22-2023 2024-04-01–': 3,
    'security-threshold qd22-2023 2023-10-10–': 100_000_000,
    'training-monthly-limit qd22-2023 2023-10-10–': 4_000_000,
    'training-repayment-times qd22-2023 2023-10-10–': {
      shortCourseMonths: 12,
      shortCourseTimes: 2,
      longCourseTimes: 1,
    },
    'window-measured-at qd22-2023 2023-10-10–': 'disbursement',
  })
})

it.each(rows)('$name of $programme says where it comes from', ({ row }) => {
  expect(row.source.length).toBeGreaterThan(10)
  expect(row.unit).not.toBe('')
  expect(row.checkedOn >= '2026-11').toBe(true)
})

it('each number has a name of its own', () => {
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length)
})

it('nowhere prints an article whose number was not confirmed', () => {
  const cited = rows.map(({ row }) => row.source).filter((s) => s.includes('22/2023/QĐ-TTg, Điều'))
  const articles = cited.map((source) => /Điều (\d+)/.exec(source)?.[1])
  expect(articles.length).toBeGreaterThan(10)
  expect(articles.filter((article) => !['3', '6', '8', '9', '10'].includes(article ?? ''))).toEqual(
    [],
  )
})
