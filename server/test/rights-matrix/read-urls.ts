import type { World } from './world.ts'

type Ids = World['ids']

/** Words that are no record's id. */
const KIND = 'return-letter'

/** What the rooms of the administrators are about. */
const ADMINISTERED: Record<string, string> = {
  officers: 'officer',
  duties: 'assignment',
  proposals: 'proposal',
}

/** Which record of the world an address means by `:id`. */
const SUBJECTS: Record<string, (ids: Ids, route: string) => string | undefined> = {
  people: (ids) => ids['person'],
  lists: (ids) => ids['list'],
  imports: (ids) => ids['listImport'],
  'hand-overs': (ids, route) => (route.endsWith('.vbbn') ? ids['handOverByFile'] : ids['handOver']),
  deliveries: (ids) => ids['delivery'],
  withdrawals: (ids) => ids['withdrawal'],
  merges: (ids) => ids['merge'],
  transfers: (ids) => ids['transfer'],
  'release-notices': (ids) => ids['releaseNotice'],
  'outgoing-documents': (ids) => ids['document'],
  partners: (ids) => ids['partner'],
  'data-requests': (ids) => ids['dataRequest'],
  retention: (ids) => ids['hold'],
  breaches: (ids) => ids['breach'],
  notices: (ids) => ids['person'],
  delegations: (ids) => ids['assignment'],
  administration: (ids, route) => ids[ADMINISTERED[route.split('/')[2] ?? ''] ?? ''],
  'break-glass': (ids) => ids['opening'],
  restrictions: (ids) => ids['restriction'],
  'own-relatives': (ids) => ids['relative'],
  scans: (ids) => ids['scan'],
  account: (ids) => ids['session'],
}

/** Questions that carry a foreign place, month or record beside the path. */
const QUESTIONS: Record<string, (ids: Ids) => string[]> = {
  '/lists': () => ['', '?month=2024-04'],
  '/people': () => ['', '?areaId=an-ninh'],
  '/funnel': () => ['', '?month=2024-05&span=month'],
  '/funnel/people': () => ['?month=2024-05&span=until&stage=received&areaId=an-ninh'],
  '/audit': (ids) => [`?subjectId=${ids['person']}`],
  '/data-requests': () => ['?state=all'],
  '/release-notices': () => ['', '?state=done'],
  '/outgoing-documents': () => ['?year=2024'],
}

/** A path with the world's own records in it, whatever the verb. */
export function pathIn(ids: Ids, url: string): string {
  const [, room = ''] = url.split('/')
  return url.replaceAll(/:(\w+)/g, (_whole, name: string) => {
    const copyId = ids[room === 'lists' ? 'listCopy' : 'handOverCopy']
    const byName = {
      copyId,
      returnId: ids['return'],
      lineId: ids['line'],
      kind: KIND,
      unitId: 'ca-an-ninh',
    }[name]
    const found = byName ?? SUBJECTS[room]?.(ids, url)
    if (found === undefined) throw new Error(`${url}: the world has no ${name}`)
    return found
  })
}

/** Every question to put at this address. */
export const questionsAt = (ids: Ids, url: string): string[] =>
  (QUESTIONS[url]?.(ids) ?? ['']).map((question) => pathIn(ids, url) + question)
