import type { Doubt } from './import-row.schema.ts'

/** Before the name of a pasted cell: it has no address in the file. */
export const PASTED = 'dán '

export const isPasted = ({ cell }: Doubt): boolean => cell.startsWith(PASTED)
