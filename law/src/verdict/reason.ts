import { defaultProgramme, programmeLaws } from '../programme.ts'
import type { LawDay, Topic } from '../programme.ts'
import { reasonCodes } from './reason-codes.ts'
import type { CodesOf, ReasonCondition } from './reason-codes.ts'
import type { Outcome, Reason, ReasonData } from './verdict.ts'

/** Article and decision of a topic, for the programme that is asked about. */
export function citing(topic: Topic, at: LawDay): { article: string; source: string } {
  const { articles, decision } = programmeLaws[at.programme ?? defaultProgramme]
  return { article: articles[topic], source: decision }
}

/** Builds one reason; its outcome follows from its code (`reason-codes.ts`). */
export function reason<C extends ReasonCondition>(
  condition: C,
  code: CodesOf<C>,
  rest: {
    cites: { article: string; source: string }
    data: ReasonData
    says: string
    wouldChange: string | null
  },
): Reason {
  const { cites, data, says, wouldChange } = rest
  const outcome = (reasonCodes[condition] as Record<CodesOf<C>, Outcome>)[code]
  return { code, condition, outcome, ...cites, data, says, wouldChange }
}

/** A code with its two sentences, for conditions that are answered by a table. */
export interface Answer<Code> {
  code: Code
  says: string
  wouldChange: string | null
}
