/** A column of the sheet that feeds a field of the form. */
export type TableColumn<Field extends string> = {
  column: number
  letter: string
  field: Field
  /** What the column itself says about a row that has a value in it. */
  implies: string | null
  header: string
  /** False: found by likeness only. */
  certain: boolean
}
