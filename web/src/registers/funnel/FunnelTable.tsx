import type { Funnel, FunnelCount, FunnelStage } from '@vung-buoc/server/contract'
import { inSentence } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { addressOf } from './funnel.api.ts'
import classes from './FunnelPage.module.css'
import { funnelTexts as say } from './funnel.texts.ts'

interface FunnelTableProps {
  funnel: Funnel
}

/** A plain table first; the bars only repeat its numbers. */
export function FunnelTable({ funnel }: FunnelTableProps) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('area')}</th>
            {funnel.stages.map((stage) => (
              <th key={stage} scope="col" className={table.number}>
                {say(`stages.${stage}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {funnel.communes.map(({ areaId, areaName, counts }) => (
            <tr key={areaId}>
              <th scope="row">{areaName}</th>
              {funnel.stages.map((stage) => (
                <Cell key={stage} {...{ funnel, stage, counts, areaId, areaName }} />
              ))}
            </tr>
          ))}
          {funnel.communes.length > 1 ? <TotalRow funnel={funnel} /> : null}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function TotalRow({ funnel }: FunnelTableProps) {
  const everywhere = { areaId: null, areaName: say('everywhere'), counts: funnel.total }
  return (
    <tr>
      <th scope="row">
        {say('total')}
        {funnel.opensPeople ? null : <div className={table.quiet}>{say('sum-says')}</div>}
      </th>
      {funnel.stages.map((stage) => (
        <Cell key={stage} funnel={funnel} stage={stage} {...everywhere} />
      ))}
    </tr>
  )
}

interface CellProps extends FunnelTableProps {
  stage: FunnelStage
  counts: Funnel['total']
  areaId: string | null
  areaName: string
}

function Cell({ funnel, stage, counts, areaId, areaName }: CellProps) {
  const count = counts[stage]
  const first = counts[funnel.stages[0] ?? stage]
  const { month, span } = funnel
  return (
    <td data-label={say(`stages.${stage}`)} className={`${table.number} ${classes.cell}`}>
      {funnel.opensPeople && typeof count === 'number' && count > 0 ? (
        <AppLink href={addressOf({ month, span, stage, areaId })}>{String(count)}</AppLink>
      ) : (
        wordsIn(funnel, count, areaId === null)
      )}
      <span className="only-screen-reader">
        {say('opens', {
          area: inSentence(areaName),
          stage: say(`stages.${stage}`),
          n: wordsIn(funnel, count, areaId === null),
        })}
      </span>
      <Bar part={count} of={first} />
    </td>
  )
}

/** A step of five as what it stands for: "5–9" in a cell, "từ 35" as a sum of such cells. */
export function wordsIn(
  { opensPeople }: Funnel,
  count: FunnelCount | undefined,
  isSum = false,
): string {
  if (opensPeople || typeof count !== 'number' || count === 0) return countWords(count)
  return isSum ? say('at-least', { n: count }) : say('step', { from: count, to: count + STEP - 1 })
}

const STEP = 5

function countWords(count: FunnelCount | undefined): string {
  if (count === 'few') return say('few')
  return count === null || count === undefined ? say('withheld') : String(count)
}

function Bar({ part, of }: { part: FunnelCount | undefined; of: FunnelCount | undefined }) {
  if (typeof part !== 'number' || typeof of !== 'number' || of === 0) return null
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.fill} style={{ width: `${Math.round((100 * part) / of)}%` }} />
    </span>
  )
}
