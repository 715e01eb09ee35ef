import type { ListPage } from '@vung-buoc/server/contract'
import { showDong } from '../../platform/vietnamese-format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { goingLines, totalsOf } from './list-totals.ts'
import { listTexts as say } from './monthly-list.texts.ts'

export function ListTotalsView({ list }: { list: ListPage }) {
  const { people, production, training, total } = totalsOf(goingLines(list))
  return (
    <Panel>
      <Facts
        items={[
          [say('totals.people'), [say('totals.n-people', { n: people }), ...apart(list)].join(' ')],
          [say('totals.production'), say('totals.n-people', { n: production })],
          [say('totals.training'), say('totals.n-people', { n: training })],
          [say('totals.total'), showDong(total)],
        ]}
      />
    </Panel>
  )
}

/** Who does not go with a list that has left the draft. */
export function apart({ state, lines }: ListPage): string[] {
  if (state === 'draft') return []
  const count = (name: string) => lines.filter((line) => line.state === name).length
  const kept = count('kept-back')
  const leftOut = count('left-out')
  return [
    ...(kept > 0 ? [say('totals.and-kept', { n: kept })] : []),
    ...(leftOut > 0 ? [say('totals.and-left-out', { n: leftOut })] : []),
  ]
}
