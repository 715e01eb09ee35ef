/** Every field that stands in an answer, by its path; what lists hold is told once. */
export function fieldsOf(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return unique(value.flatMap((item) => fieldsOf(item, `${at}[]`)))
  if (value === null || typeof value !== 'object') return at === '' ? [] : [at]
  const inner = Object.entries(value).flatMap(([key, item]) =>
    fieldsOf(item, at === '' ? key : `${at}.${key}`),
  )
  return unique(inner)
}

const unique = (paths: string[]): string[] => [...new Set(paths)].sort()
