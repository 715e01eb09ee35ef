/** Columns of Mẫu số 01 as the programme knows them; `ordinal` is only printed. */
export const fieldNames = [
  'ordinal',
  'fullName',
  'dateOfBirth',
  'sex',
  'idNumber',
  'address',
  'certificateNumber',
  'certificateKind',
  'completedOn',
  'conduct',
  'socialEvils',
  'purpose',
  'amount',
  'note',
] as const

export type FieldName = (typeof fieldNames)[number]
/** What a row holds: all but its number. */
export type RowField = Exclude<FieldName, 'ordinal'>

const isRowField = (field: FieldName): field is RowField => field !== 'ordinal'
export const rowFields: readonly RowField[] = fieldNames.filter(isRowField)
