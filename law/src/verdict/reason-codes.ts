/** The conditions of the law, each with the codes that its answer can carry: code → outcome. */
export const reasonCodes = {
  need: { 'need-stated': 'met', 'need-none': 'not-met', 'need-unknown': 'unknown' },
  purpose: { 'purpose-stated': 'met', 'purpose-missing': 'unknown' },
  amount: {
    'amount-within-limit': 'met',
    'amount-checked-later': 'met',
    'amount-over-limit': 'not-met',
    'amount-not-positive': 'not-met',
    'amount-missing': 'unknown',
  },
  'amount-per-worker': {
    'amount-per-worker-within-limit': 'met',
    'amount-per-worker-over-limit': 'not-met',
  },
  list: { 'list-confirmed': 'met', 'list-not-confirmed': 'not-met', 'list-not-on': 'not-met' },
  residence: {
    'residence-local': 'met',
    'residence-elsewhere': 'not-met',
    'residence-unknown': 'unknown',
  },
  conduct: { 'conduct-good': 'met', 'conduct-not-good': 'not-met', 'conduct-unknown': 'unknown' },
  'social-evils': {
    'social-evils-none': 'met',
    'social-evils-some': 'not-met',
    'social-evils-unknown': 'unknown',
  },
  'release-kind': {
    'release-accepted': 'met',
    'release-conditional': 'not-met',
    'release-suspended-sentence': 'not-met',
    'release-not-accepted': 'not-met',
    'release-unknown': 'unknown',
  },
  certificate: { 'certificate-present': 'met', 'certificate-missing': 'unknown' },
  window: {
    'window-open': 'met',
    'window-closed': 'not-met',
    'completion-in-future': 'not-met',
    'completion-date-missing': 'unknown',
  },
  'same-purpose-debt': {
    'debt-none': 'met',
    'debt-same-purpose': 'not-met',
    'debt-not-checked': 'unknown',
  },
  lawful: { 'lawful-yes': 'met', 'lawful-no': 'not-met', 'lawful-unknown': 'unknown' },
  share: { 'share-reached': 'met', 'share-too-low': 'not-met', 'share-unknown': 'unknown' },
  plan: {
    'plan-confirmed': 'met',
    'plan-not-confirmed': 'not-met',
    'plan-unknown': 'unknown',
  },
} as const

export type ReasonCondition = keyof typeof reasonCodes

/** The codes of one condition. */
export type CodesOf<C> = C extends ReasonCondition ? keyof (typeof reasonCodes)[C] : never

/** Stable across versions: screens, tests and other agencies rely on it. */
export type ReasonCode = CodesOf<ReasonCondition>
