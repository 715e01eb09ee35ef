import type { ListLine } from '@vung-buoc/server/contract'
import { showDong } from '../../platform/vietnamese-format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { totalsOf } from './list-totals.ts'
import { listTexts as say } from './monthly-list.texts.ts'

export function ListTotalsView({ lines }: { lines: ListLine[] }) {
  const { people, production, training, total } = totalsOf(lines)
  return (
    <Panel>
      <Facts
        items={[
          [say('totals.people'), say('totals.n-people', { n: people })],
          [say('totals.production'), say('totals.n-people', { n: production })],
          [say('totals.training'), say('totals.n-people', { n: training })],
          [say('totals.total'), showDong(total)],
        ]}
      />
    </Panel>
  )
}
