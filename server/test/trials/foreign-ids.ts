import type { Arranged } from '../actions-catalogue/entry.ts'

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Path = readonly (string | number)[]

/** Every place below this value that holds an id. */
function idPlaces(value: unknown, at: Path = []): Path[] {
  if (typeof value === 'string') return UUID.test(value) ? [at] : []
  if (value === null || typeof value !== 'object' || value instanceof Uint8Array) return []
  return Object.entries(value).flatMap(([key, inner]) => idPlaces(inner, [...at, key]))
}

const valueAt = (value: unknown, [step, ...rest]: Path): unknown =>
  step === undefined ? value : valueAt((value as Record<string, unknown>)[step], rest)

function changed(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }
  const record = copy as Record<string, unknown>
  record[step] = changed(record[step], rest, to)
  return copy
}

/** What was arranged, once for every id in it: that one taken from the other commune's. */
export function withForeignIds(
  own: Arranged,
  foreign: Arranged,
): { where: string; arranged: Arranged }[] {
  return (['params', 'body'] as const).flatMap((part) =>
    idPlaces(own[part])
      .map((place) => ({ place, id: valueAt(foreign[part], place) }))
      .filter(({ id }) => typeof id === 'string')
      .map(({ place, id }) => ({
        where: [part, ...place].join('.'),
        arranged: { ...own, [part]: changed(own[part], place, id) },
      })),
  )
}
