import { showDate, showDong } from '../../platform/vietnamese-format.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { standingOf, type VerdictView } from './VerdictBadge.tsx'
import classes from './VerdictReasons.module.css'
import { verdictTexts as say } from './verdict.texts.ts'

type Reason = VerdictView['reasons'][number]
type Value = Reason['data'][string]

const TONES = { met: 'good', 'not-met': 'late', unknown: 'soon' } as const
const RANK = { 'not-met': 0, unknown: 1, met: 2 } as const

/** Every condition with its article, the data used and what would change the answer. */
export function VerdictReasons({ verdict }: { verdict: VerdictView }) {
  const reasons = verdict.reasons.toSorted((a, b) => RANK[a.outcome] - RANK[b.outcome])
  return (
    <div>
      <p className={classes.lead}>{say(`lead.${standingOf(verdict)}`)}</p>
      <ol className={classes.reasons}>
        {reasons.map((reason) => (
          <ReasonItem key={`${reason.condition} ${reason.code}`} reason={reason} />
        ))}
      </ol>
    </div>
  )
}

function ReasonItem({ reason }: { reason: Reason }) {
  const { condition, outcome, article, source, data, says, wouldChange } = reason
  const facts = Object.entries(data)
  return (
    <li className={classes.reason} data-outcome={outcome}>
      <div className={classes.top}>
        <strong>{say.code('condition', condition)}</strong>
        <StateBadge tone={TONES[outcome]}>{say(`outcome.${outcome}`)}</StateBadge>
      </div>
      <p>{says}</p>
      <dl>
        {outcome === 'met' ? null : (
          <div>
            <dt>{say('would-change')}</dt>
            <dd>{wouldChange ?? (outcome === 'not-met' ? say('no-change') : '')}</dd>
          </div>
        )}
        <div>
          <dt>{say('article')}</dt>
          <dd>
            {article}
            {source === '' ? '' : `, ${source}`}
          </dd>
        </div>
        {facts.length === 0 ? null : (
          <div>
            <dt>{say('data')}</dt>
            <dd>
              {facts
                .map(([name, value]) => `${say.code('field', name)}: ${showValue(name, value)}`)
                .join(' · ')}
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

function showValue(name: string, value: Value): string {
  if (value === null) return say('not-there')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  if (typeof value === 'number') {
    return /amount|limit|outstanding/i.test(name) ? showDong(value) : String(value)
  }
  return /^\d{4}-/.test(value) ? showDate(value) : say.code('value', value)
}
