import { dateMeant, dateTrouble } from '../../../ui/DateField.tsx'
import type { FieldError } from '../../../ui/ErrorSummary.tsx'
import { unitTexts as say } from './units.texts.ts'

/** What is typed into the form, not yet what is meant. */
export interface UnitEntry {
  name: string
  area: string
  kind: string
  parent: string
  abbreviation: string
  from: string
  decision: string
}

export const EMPTY_UNIT: UnitEntry = {
  name: '',
  area: '',
  kind: '',
  parent: '',
  abbreviation: '',
  from: '',
  decision: '',
}

const NEEDED = ['name', 'area', 'kind', 'parent', 'from', 'decision'] as const

export function unitTroubles(entry: UnitEntry): FieldError[] {
  const found: FieldError[] = NEEDED.filter((field) => entry[field].trim() === '').map((field) => ({
    field: `unit-${field}`,
    says: say(`add.${field}-missing`),
  }))
  const date = dateTrouble(entry.from)
  return date === null ? found : [...found, { field: 'unit-from', says: date }]
}

export const unitOf = (entry: UnitEntry) => ({
  name: entry.name.trim(),
  areaId: entry.area,
  agencyKind: entry.kind,
  parentId: entry.parent,
  abbreviation: entry.abbreviation.trim().toLocaleUpperCase('vi'),
  validFrom: dateMeant(entry.from),
  decisionNumber: entry.decision.trim(),
})
