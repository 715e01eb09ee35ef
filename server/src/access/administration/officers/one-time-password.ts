/** Without the letters and digits that are taken for one another on paper. */
export const ONE_TIME_LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789'
export const ONE_TIME_GROUPS = 4
export const ONE_TIME_GROUP_LENGTH = 4

const GROUP = `[${ONE_TIME_LETTERS}]{${ONE_TIME_GROUP_LENGTH}}`

/** Four groups of four, 79 bits: made by who hands it over, changed by who receives it. */
export const ONE_TIME_PASSWORD = new RegExp(`^${GROUP}(?:-${GROUP}){${ONE_TIME_GROUPS - 1}}$`)

/** One password from letters drawn one by one; `draw` answers a whole number below its argument. */
export function oneTimePassword(draw: (below: number) => number): string {
  const letter = () => ONE_TIME_LETTERS[draw(ONE_TIME_LETTERS.length)] ?? ''
  const group = () => Array.from({ length: ONE_TIME_GROUP_LENGTH }, letter).join('')
  return Array.from({ length: ONE_TIME_GROUPS }, group).join('-')
}
