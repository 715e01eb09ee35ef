import { Stack } from '@mantine/core'
import type { Funnel } from '@vung-buoc/server/contract'
import { monthOf, plainDate, previousMonth } from '@vung-buoc/law'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useMe } from '../../access/identity/session.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addressOf, type FunnelView, SPANS, useFunnel, useFunnelView } from './funnel.api.ts'
import classes from './FunnelPage.module.css'
import { funnelTexts as say } from './funnel.texts.ts'
import { FunnelOutcomes } from './FunnelOutcomes.tsx'
import { FunnelPeoplePanel } from './FunnelPeoplePanel.tsx'
import { FunnelTable } from './FunnelTable.tsx'

const MONTHS_SHOWN = 12

export function FunnelPage() {
  const view = useFunnelView()
  const funnel = useFunnel(view)
  const coarse = funnel.data?.opensPeople === false
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say(coarse ? 'lead-counts' : 'lead')}
        marks={<PurposeChip permission="funnel.read" />}
      />
      <FunnelFilters view={view} coarse={coarse} />
      <Loaded query={funnel}>{(data) => <FunnelView funnel={data} view={view} />}</Loaded>
    </Stack>
  )
}

function FunnelView({ funnel, view }: { funnel: Funnel; view: FunnelView }) {
  return (
    <Stack gap="lg">
      <Panel title={say('table')} flush>
        <FunnelTable funnel={funnel} />
      </Panel>
      {funnel.opensPeople ? <FunnelPeoplePanel funnel={funnel} view={view} /> : null}
      <Panel title={say('outcomes')} flush={funnel.outcomes.length > 0}>
        <FunnelOutcomes funnel={funnel} />
      </Panel>
    </Stack>
  )
}

function FunnelFilters({ view, coarse }: { view: FunnelView; coarse: boolean }) {
  const go = useGo()
  const months = useMonths()
  const month = view.month ?? months[0] ?? null
  return (
    <div className={classes.filters}>
      <ChoiceField
        id="funnel-month"
        label={say('month')}
        options={months.map((text) => [text, showMonth(text)] as const)}
        value={month}
        onChange={(next) => go(addressOf({ month: next, span: view.span }))}
      />
      {coarse ? null : (
        <ChoiceField
          id="funnel-span"
          label={say('span')}
          options={SPANS.map((span) => [span, say(`spans.${span}`)] as const)}
          value={view.span}
          onChange={(span) => go(addressOf({ month: view.month, span: span ?? 'until' }))}
        />
      )}
    </div>
  )
}

/** This month and the eleven before it. */
function useMonths(): string[] {
  const me = useMe()
  if (me === undefined) return []
  const months = [monthOf(plainDate(me.businessDate))]
  for (let month = months[0]; month !== undefined && months.length < MONTHS_SHOWN;) {
    month = previousMonth(month)
    months.push(month)
  }
  return months
}
