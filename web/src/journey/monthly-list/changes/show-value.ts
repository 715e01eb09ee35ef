import type { ListDifference } from '@vung-buoc/server/contract'
import { showDate, showDong } from '../../../platform/vietnamese-format.ts'
import { listTexts } from '../monthly-list.texts.ts'
import { changesTexts as say } from './changes.texts.ts'

type Change = ListDifference['changed'][number]['fields'][number]
type Field = Change['field']

const words: Partial<Record<Field, (value: string) => string>> = {
  birth: showDate,
  completedOn: showDate,
  certificateDate: showDate,
  sex: (value) => say.code('sex', value),
  certificateKind: (value) => listTexts.code('kind', value),
  conduct: (value) => listTexts.code('conduct', value),
  socialEvils: (value) => listTexts.code('evils', value),
  purpose: (value) => listTexts.code('purpose', value),
}

/** A compared value as the list itself shows it. */
export function showValue(field: Field, value: Change['before']): string {
  if (value === null || value === '') return say('empty')
  if (typeof value === 'number') return field === 'amount' ? showDong(value) : String(value)
  return words[field]?.(value) ?? value
}
