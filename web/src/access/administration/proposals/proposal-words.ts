import type { Proposal } from '@vung-buoc/server/contract'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { datesOf } from '../dates-of.ts'
import { proposalTexts as say } from './proposals.texts.ts'

/** What is proposed, in one line. */
export const whatOf = (proposal: Proposal): string =>
  say(`kind.${proposal.kind}`, {
    person: proposal.personName ?? '',
    unit: proposal.unitName,
    name: proposal.newName ?? '',
  })

/** Everything the second administrator compares with the paper in his hand. */
export function linesOf(proposal: Proposal): string[] {
  const gives = proposal.duties.flatMap((duty) => {
    const { personName: person, dutyName, unitName: unit, authority } = duty
    const line = say('gives', { person, duty: dutyName, unit, dates: datesOf(duty) })
    return authority.length === 0 ? [line] : [line, say('signs', { lines: authority.join(' / ') })]
  })
  const successor =
    proposal.kind === 'unit-end'
      ? [
          proposal.successorName === null
            ? say('no-successor')
            : say('successor', { name: proposal.successorName }),
        ]
      : []
  const { decisionNumber: number, effectiveOn } = proposal
  return [...gives, ...successor, say('decision', { number, date: showDate(effectiveOn) })]
}

/** Who did what about it, and when. */
export function stepsOf(proposal: Proposal): string[] {
  const { proposedByName, proposedOn, outcome, decidedByName, decidedOn, reason } = proposal
  const steps = [say('proposed', { name: proposedByName, date: showDate(proposedOn) })]
  if (outcome !== null) {
    steps.push(say(outcome, { name: decidedByName ?? '', date: showDate(decidedOn) }))
  }
  if (reason !== null) steps.push(say('reason', { reason }))
  return steps
}
