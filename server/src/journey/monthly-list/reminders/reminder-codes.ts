/** What the clock of the list has to say; the words are the web's. */
export const REMINDER_CODES = [
  'draft-closes-soon',
  'draft-closes-today',
  'draft-late',
  'waiting-signature',
  'confirmation-due',
  'confirmation-late',
  'hand-over-due',
  'hand-over-late',
  'communes-late',
  'withdrawal-late',
] as const
export type ReminderCode = (typeof REMINDER_CODES)[number]
