import { refusals } from '../../platform/http/refusals.ts'
import { ELSEWHERE_SAYS } from './elsewhere-words.ts'

/** Every "no" of signing in by the agency's own service. */
export const elsewhereRefusals = refusals('elsewhere', {
  'not-linked': { status: 403, says: () => ELSEWHERE_SAYS['not-linked'] },
  'answer-wrong': { status: 401, says: () => ELSEWHERE_SAYS['answer-wrong'] },
  declined: { status: 401, says: () => ELSEWHERE_SAYS.declined },
  unreachable: { status: 503, says: () => ELSEWHERE_SAYS.unreachable },
})
