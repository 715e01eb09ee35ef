import type { Duty } from './duties.ts'
import type { Purpose } from './purposes.ts'

/**
 * The one policy table: duty × permission → scope and purpose. What is not here is refused.
 *
 * Scope: `own` is the officer's own unit; `subtree` adds the units below it; `any` reads no
 * unit's data (things that belong to everybody, or to the officer alone).
 */
export type Scope = 'own' | 'subtree' | 'any'

export interface Grant {
  duty: Duty
  scope: Scope
  purpose: Purpose
}

const EVERY_DUTY = [
  'CA-L',
  'CA-K',
  'UB-X',
  'TO',
  'HOI',
  'NH-T',
  'NH-D',
  'NH-K',
  'NH-C',
  'NH-S',
  'TC',
  'XH',
  'VH',
  'BDD',
  'MT',
  'UB-L',
  'DPO',
  'QT',
] as const satisfies readonly Duty[]

const everyDuty = (purpose: Purpose): Grant[] =>
  EVERY_DUTY.map((duty) => ({ duty, scope: 'any', purpose }))

const grant = (duty: Duty, scope: Scope, purpose: Purpose): Grant => ({ duty, scope, purpose })

const policeAndBankReaders: Grant[] = [
  grant('CA-L', 'subtree', 'P1'),
  grant('CA-K', 'subtree', 'P1'),
  grant('UB-X', 'own', 'P2'),
  grant('NH-T', 'own', 'P4'),
  grant('NH-D', 'own', 'P4'),
  grant('NH-S', 'own', 'P4'),
]

export const POLICY = {
  'account.use': everyDuty('P10'),
  'clock.move': everyDuty('P10'),
  'desk.read': everyDuty('P8').map((row) =>
    ['CA-L', 'CA-K', 'QT'].includes(row.duty) ? { ...row, scope: 'subtree' as const } : row,
  ),
  'notice.use': everyDuty('P8').map((row) => ({ ...row, scope: 'own' as const })),
  'audit.read-own': everyDuty('P10'),
  'audit.read': [grant('DPO', 'any', 'P10')],
  'reading.read': [grant('CA-K', 'own', 'P9'), grant('DPO', 'any', 'P9')],
  'data-request.read': [
    grant('DPO', 'own', 'P9'),
    grant('CA-L', 'own', 'P9'),
    grant('CA-K', 'own', 'P9'),
  ],
  'data-request.keep': [grant('DPO', 'own', 'P9')],
  'breach.keep': [grant('DPO', 'own', 'P10')],
  'own-data.give': [grant('DPO', 'any', 'P9')],
  'retention.keep': [grant('DPO', 'own', 'P10')],
  'data-request.say-as-office': [grant('CA-L', 'own', 'P9')],
  'restriction.read': [grant('CA-K', 'own', 'P9'), grant('DPO', 'any', 'P9')],
  'restriction.place': [grant('CA-K', 'own', 'P9'), grant('DPO', 'any', 'P9')],
  'restriction.lift': [grant('CA-K', 'own', 'P9'), grant('DPO', 'any', 'P9')],
  'restriction.oversee': [grant('DPO', 'any', 'P9')],
  'relative.declare': [
    grant('CA-L', 'own', 'P10'),
    grant('CA-K', 'own', 'P10'),
    grant('UB-X', 'own', 'P10'),
    grant('NH-T', 'own', 'P10'),
    grant('NH-D', 'own', 'P10'),
    grant('NH-S', 'own', 'P10'),
    grant('DPO', 'own', 'P10'),
  ],
  'relative.withdraw': [grant('DPO', 'any', 'P9')],
  'break-glass.open': [grant('DPO', 'own', 'P10'), grant('NH-S', 'own', 'P10')],
  'break-glass.read': [
    grant('DPO', 'any', 'P10'),
    grant('NH-S', 'own', 'P10'),
    grant('UB-L', 'any', 'P10'),
  ],
  'break-glass.review': [grant('DPO', 'any', 'P10'), grant('UB-L', 'any', 'P10')],
  'administration.read': [grant('QT', 'subtree', 'P10')],
  'administration.keep-accounts': [grant('QT', 'subtree', 'P10')],
  'administration.propose': [grant('QT', 'subtree', 'P10')],
  'administration.decide': [grant('QT', 'subtree', 'P10')],
  'administration.end-duty': [grant('QT', 'subtree', 'P10')],
  'delegation.use': everyDuty('P10')
    .filter(({ duty }) => duty !== 'QT')
    .map((row) => ({ ...row, scope: 'own' as const })),
  'partner.read': [
    grant('CA-L', 'own', 'P10'),
    grant('CA-K', 'own', 'P10'),
    grant('NH-T', 'own', 'P10'),
    grant('NH-D', 'own', 'P10'),
    grant('NH-S', 'own', 'P10'),
  ],
  'partner.propose': [grant('CA-L', 'own', 'P10'), grant('NH-T', 'own', 'P10')],
  'partner.approve': [grant('CA-K', 'own', 'P10'), grant('NH-D', 'own', 'P10')],

  'people.read': policeAndBankReaders,
  'people.read-release-record': policeAndBankReaders,
  'people.write': [grant('CA-L', 'own', 'P1')],
  'release-notice.read': [grant('CA-L', 'subtree', 'P1'), grant('CA-K', 'subtree', 'P1')],
  'release-notice.record': [grant('CA-L', 'own', 'P1')],
  'transfer.read': [grant('CA-L', 'subtree', 'P1'), grant('CA-K', 'subtree', 'P1')],
  'transfer.ask': [grant('CA-L', 'own', 'P1')],
  'transfer.answer': [grant('CA-L', 'own', 'P1')],
  'duplicate.judge': [grant('CA-L', 'own', 'P1')],
  'case.end': [grant('CA-L', 'own', 'P1')],
  'contact.record': [grant('CA-L', 'own', 'P1')],
  'contact.read': [grant('CA-L', 'subtree', 'P1'), grant('CA-K', 'subtree', 'P1')],

  'monthly-list.read': policeAndBankReaders,
  'monthly-list.draft': [grant('CA-L', 'own', 'P1')],
  'monthly-list.sign': [grant('CA-K', 'own', 'P1')],
  'monthly-list.confirm': [grant('UB-X', 'own', 'P2')],
  'digital-copy.file': [
    grant('CA-L', 'own', 'P8'),
    grant('CA-K', 'own', 'P8'),
    grant('UB-X', 'own', 'P8'),
  ],
  'folder.read': [
    grant('CA-L', 'subtree', 'P1'),
    grant('CA-K', 'subtree', 'P1'),
    grant('UB-X', 'own', 'P2'),
  ],

  'proof.read': everyDuty('P10'),

  'calendar.read': everyDuty('P8').filter(({ duty }) => duty !== 'QT'),
  'calendar.announce': [grant('CA-K', 'subtree', 'P8')],

  'funnel.read': [...policeAndBankReaders, grant('UB-L', 'own', 'P8')],

  'withdrawal.read': policeAndBankReaders,
  'withdrawal.make': [grant('CA-L', 'own', 'P1')],
  'withdrawal.sign': [grant('CA-K', 'own', 'P1')],
  'withdrawal.confirm': [grant('UB-X', 'own', 'P2')],
  'withdrawal.pass': [grant('CA-K', 'subtree', 'P1')],
  'withdrawal.receive': [grant('NH-T', 'own', 'P4')],
  'withdrawal.return': [
    grant('CA-K', 'subtree', 'P1'),
    grant('UB-X', 'own', 'P2'),
    grant('NH-T', 'own', 'P4'),
  ],

  'hand-over.read': [
    grant('CA-L', 'subtree', 'P1'),
    grant('CA-K', 'subtree', 'P1'),
    grant('NH-T', 'own', 'P4'),
    grant('NH-D', 'own', 'P4'),
    grant('NH-S', 'own', 'P4'),
  ],
  'hand-over.prepare': [grant('CA-L', 'subtree', 'P1'), grant('CA-K', 'subtree', 'P1')],
  'hand-over.sign': [grant('CA-K', 'subtree', 'P1')],
  'paper-template.read': [
    grant('CA-L', 'own', 'P10'),
    grant('CA-K', 'own', 'P10'),
    grant('UB-X', 'own', 'P10'),
    grant('NH-T', 'own', 'P10'),
    grant('NH-D', 'own', 'P10'),
  ],
  'paper-template.set': [
    grant('CA-K', 'own', 'P10'),
    grant('UB-X', 'own', 'P10'),
    grant('NH-D', 'own', 'P10'),
  ],
  'hand-over.receive': [grant('NH-T', 'own', 'P4')],

  'outgoing-document.read': [
    grant('CA-L', 'own', 'P8'),
    grant('CA-K', 'own', 'P8'),
    grant('UB-X', 'own', 'P8'),
    grant('NH-T', 'own', 'P8'),
    grant('NH-D', 'own', 'P8'),
    grant('NH-S', 'own', 'P8'),
  ],
  'outgoing-document.number': [
    grant('CA-L', 'own', 'P8'),
    grant('CA-K', 'own', 'P8'),
    grant('UB-X', 'own', 'P8'),
    grant('NH-T', 'own', 'P8'),
  ],

  'signed-copy.file': [
    grant('CA-L', 'subtree', 'P1'),
    grant('CA-K', 'subtree', 'P1'),
    grant('UB-X', 'own', 'P2'),
  ],

  'package.read': [
    grant('CA-L', 'subtree', 'P1'),
    grant('CA-K', 'subtree', 'P1'),
    grant('NH-T', 'own', 'P4'),
    grant('NH-D', 'own', 'P4'),
    grant('NH-S', 'own', 'P4'),
  ],
  'package.make': [grant('CA-L', 'subtree', 'P1'), grant('CA-K', 'subtree', 'P1')],
  'package.take-in': [grant('NH-T', 'own', 'P4')],
} as const satisfies Record<string, readonly Grant[]>

export type Permission = keyof typeof POLICY

export const PERMISSIONS = Object.keys(POLICY) as Permission[]

export const isPermission = (name: string): name is Permission => Object.hasOwn(POLICY, name)

/** Undefined means refused: deny by default. */
export function findGrant(permission: Permission, duty: Duty): Grant | undefined {
  const grants: readonly Grant[] = isPermission(permission) ? POLICY[permission] : []
  return grants.find((row) => row.duty === duty)
}

export const permissionsOf = (duty: Duty): Permission[] =>
  PERMISSIONS.filter((permission) => findGrant(permission, duty) !== undefined)
