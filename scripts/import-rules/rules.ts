import type {
  IForbiddenRuleType,
  IReachabilityForbiddenRuleType,
  IRegularForbiddenRuleType,
} from 'dependency-cruiser'
import { builtinModules } from 'node:module'

/** Who may import whom. The names are what a developer reads when a build fails. */

const TESTS = '\\.(test|spec)\\.tsx?$'

const never = (
  name: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'] | IReachabilityForbiddenRuleType['to'],
) => ({ name, severity: 'error', from, to }) as IForbiddenRuleType

/** The rooms of the server from the top down; each imports only what lies below it. */
const STOREYS = ['(journey|oversight)', 'money', 'registers', 'access', 'platform']

const upwards = STOREYS.slice(1).map((room, index) =>
  never(
    `only-downwards-from-${room}`,
    { path: `^server/src/${room}/`, pathNot: TESTS },
    { path: `^server/src/(${STOREYS.slice(0, index + 1).join('|')})/` },
  ),
)

const ANY_ROOM = `^server/src/(${STOREYS.join('|')})/`

const rooms = [
  ...upwards,
  never(
    'steps-do-not-import-each-other',
    { path: '^server/src/(journey|oversight)/([^/]+)/', pathNot: TESTS },
    {
      path: '^server/src/(journey|oversight)/[^/]+/',
      pathNot: '^server/src/$1/$2/',
    },
  ),
  never(
    'rooms-do-not-import-the-front-door',
    { path: ANY_ROOM, pathNot: TESTS },
    { path: '^server/src/([^/]+\\.ts$|cli/|start/)' },
  ),
  never(
    'server-imports-only-server-and-law',
    { path: '^server/src/', pathNot: TESTS },
    { path: '^(web|demo|e2e|bench|scripts|server/test)/' },
  ),
]

const law = [
  never(
    'law-imports-nothing-outside',
    { path: '^law/src/', pathNot: TESTS },
    { pathNot: '^law/src/' },
  ),
  never('law-is-entered-by-its-door', { pathNot: '^law/' }, { path: '^law/src/(?!index\\.ts$)' }),
]

/** Packages that speak to the database or serve: none belongs into a browser. */
const DRIVERS = 'pg|kysely|fastify|graphile-worker|node-pg-migrate|pino'

const web = [
  never(
    'web-imports-only-the-contract',
    { path: '^web/' },
    { path: '^(server|demo|e2e|bench|scripts)/', pathNot: '^server/src/contract\\.ts$' },
  ),
  never(
    'the-contract-reaches-no-database-and-no-node',
    { path: '^server/src/contract\\.ts$' },
    { reachable: true, path: `^(${builtinModules.join('|')})$|node_modules/(${DRIVERS})/` },
  ),
]

const whole = [
  never(
    'no-circles',
    { path: '^(law|server|web)/' },
    {
      circular: true,
      viaOnly: { dependencyTypesNot: ['type-only'] },
    },
  ),
  never('everything-imported-exists', {}, { couldNotResolve: true }),
]

export const IMPORT_RULES: IForbiddenRuleType[] = [...rooms, ...law, ...web, ...whole]
