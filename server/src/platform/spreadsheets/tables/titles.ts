import { matchKey } from '@vung-buoc/law'

/** How the columns of a form are called. All of it is data; a new spelling needs no code. */
export type TitleSpellings<Field extends string> = {
  columns: readonly { field: Field; title: string }[]
  /** Names of column groups for headings of several rows: '@birth > Nam'. */
  groups: Readonly<Record<string, readonly string[]>>
  spellings: readonly {
    field: Field
    /** What the column itself says about a row that has a value in it. */
    implies?: string | undefined
    accepts: readonly string[]
  }[]
  /** Headings that resemble one of ours and are no part of the form. */
  others: readonly string[]
  /** Columns that must not be taken in; `says` describes them without naming contents. */
  forbidden: readonly { says: string; accepts: readonly string[] }[]
}

/** What a heading stands for. `certain` is false when it only resembles an accepted one. */
export type TitleMeaning<Field extends string> =
  | {
      kind: 'field'
      field: Field
      implies: string | null
      certain: boolean
      /** Understood through the group above it: 'Năm sinh > Nam'. */
      inGroup: boolean
    }
  | { kind: 'forbidden'; heading: string; says: string }
  | { kind: 'unknown' }

/** The texts over one column from top to bottom; one text for a one-row heading. */
export type TitlePath = readonly string[]

export type TitleReader<Field extends string> = (path: TitlePath) => TitleMeaning<Field>

type Spelling<Field extends string> = {
  key: string
  /** Its words in the order of the alphabet: 'GCN số' is found under 'Số GCN'. */
  words: string
  groups: readonly string[] | null
  field: Field
  implies: string | null
}

type Ban = { heading: string; says: string; key: string }

/** Prepares the spellings once; the reader is then asked for every column. */
export function titleReader<Field extends string>(form: TitleSpellings<Field>): TitleReader<Field> {
  const spellings = spellingsOf(form)
  const bans: Ban[] = form.forbidden.flatMap(({ says, accepts }) =>
    accepts.map((heading) => ({ says, heading, key: matchKey(heading) })),
  )
  const rules: Rules<Field> = { spellings, bans, others: form.others.map(matchKey) }
  const known = new Map<string, TitleMeaning<Field>>()

  return (path) => {
    const name = path.join('>')
    const meaning = known.get(name) ?? meaningOf(path, rules)
    known.set(name, meaning)
    return meaning
  }
}

type Rules<Field extends string> = {
  spellings: Spelling<Field>[]
  bans: Ban[]
  others: string[]
}

function meaningOf<Field extends string>(
  path: TitlePath,
  { spellings, bans, others }: Rules<Field>,
): TitleMeaning<Field> {
  const keys = keysOf(path)
  if (keys.length === 0) return { kind: 'unknown' }
  const exact = findBan(bans, keys.slice(0, -1)) ? undefined : findExact(spellings, keys)
  if (exact) return fieldMeaning(exact, true)
  const banned = findBan(bans, keys)
  if (banned) return { kind: 'forbidden', heading: banned.heading, says: banned.says }
  const bare = findExact(spellings, keysOf(path.map(withoutHint)))
  if (bare) return fieldMeaning(bare, true)
  if (others.some((other) => hasWords(keys.at(-1) ?? '', other))) return { kind: 'unknown' }
  const similar = findSimilar(spellings, keys) ?? findRearranged(spellings, keys)
  return similar ? fieldMeaning(similar, false) : { kind: 'unknown' }
}

function keysOf(path: TitlePath): string[] {
  return path.map(titleKey).filter((key) => key !== '')
}

/** 'Giới tính (Nam/Nữ)' is 'Giới tính'. */
function withoutHint(title: string): string {
  return title.replace(/\([^)]*\)/g, ' ')
}

function spellingsOf<Field extends string>(form: TitleSpellings<Field>): Spelling<Field>[] {
  const official = form.columns.map(({ field, title }) => ({ field, accepts: [title] }))
  const all: TitleSpellings<Field>['spellings'] = [...form.spellings, ...official]
  return all.flatMap(({ field, implies = null, accepts }) =>
    accepts.map((text) => {
      const path = spelledPath(text, form.groups)
      return { ...path, words: wordsOf(path.key), field, implies }
    }),
  )
}

/** '@birth > Nam' → key 'nam' under the names of the group `birth`. */
function spelledPath(text: string, groups: Readonly<Record<string, readonly string[]>>) {
  const [, group, leaf] = /^@(\S+) > (.+)$/.exec(text) ?? []
  if (group === undefined || leaf === undefined) return { key: titleKey(text), groups: null }
  return { key: matchKey(leaf), groups: (groups[group] ?? []).map(titleKey) }
}

/** A unit in the heading belongs to the numbers, not to the name of the column. */
export function titleKey(title: string): string {
  const withoutUnit = matchKey(title)
    .replace(/\b(don vi tinh|don vi|dvt)\b/g, ' ')
    .replace(/\b(tr ?d|trieu)$/, ' ')
    .replace(/\b(trieu|nghin|ngan|1 ?000|1 ?000 ?000)? ?(dong|vnd)$/g, ' ')
  // '3. Họ và tên': the number of the column is not its name.
  return withoutUnit
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{1,2} (?=\p{L})/u, '')
}

function findExact<Field extends string>(
  spellings: Spelling<Field>[],
  keys: string[],
): Spelling<Field> | undefined {
  const leaf = keys.at(-1) ?? ''
  const above = keys.slice(0, -1)
  const whole = keys.join(' ')
  const inGroup = ({ key, groups }: Spelling<Field>) =>
    key === leaf && groups?.some((group) => above.includes(group)) === true
  const alone = (title: string) => (spelling: Spelling<Field>) =>
    spelling.groups === null && spelling.key === title
  return spellings.find(inGroup) ?? spellings.find(alone(whole)) ?? spellings.find(alone(leaf))
}

/** 'Không tham gia tệ nạn' asks the opposite: a 'Có' below it would be read upside down. */
const NEGATED = /^(khong|chua) /

/** The longest accepted title that stands inside the heading as whole words. */
function findSimilar<Field extends string>(
  spellings: Spelling<Field>[],
  keys: string[],
): Spelling<Field> | undefined {
  const leaf = keys.at(-1) ?? ''
  if (NEGATED.test(leaf)) return undefined
  return spellings
    .filter(({ key, groups }) => groups === null && key.length >= 6 && hasWords(leaf, key))
    .toSorted((a, b) => b.key.length - a.key.length)[0]
}

const wordsOf = (title: string): string => title.split(' ').toSorted().join(' ')

function findRearranged<Field extends string>(
  spellings: Spelling<Field>[],
  keys: string[],
): Spelling<Field> | undefined {
  const words = wordsOf(keys.at(-1) ?? '')
  return spellings.find((spelling) => spelling.groups === null && spelling.words === words)
}

function findBan(bans: Ban[], titles: string[]): Ban | undefined {
  return bans.find(({ key }) => titles.some((title) => isBanned(title, key)))
}

/** One syllable forbids only a heading of its own: 'Án', but not '… xong án phạt tù'. */
function isBanned(title: string, key: string): boolean {
  return key.includes(' ') ? hasWords(title, key) : title === key
}

function hasWords(title: string, words: string): boolean {
  return ` ${title} `.includes(` ${words} `)
}

function fieldMeaning<Field extends string>(
  { field, implies, groups }: Spelling<Field>,
  certain: boolean,
): TitleMeaning<Field> {
  return { kind: 'field', field, implies, certain, inGroup: groups !== null }
}
