export const PDF = 'application/pdf'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** How a paper of this house is given out: to print, or to go on with in Word. */
export type PrintFormat = 'pdf' | 'docx'
export const PRINT_FORMATS: readonly PrintFormat[] = ['docx', 'pdf']
