import { Stack } from '@mantine/core'
import type { ListState } from '@vung-buoc/server/contract'
import { monthOf, plainDate, previousMonth } from '@vung-buoc/law'
import { useNavigate } from '@tanstack/react-router'
import { useSearchText } from '../../platform/use-search-text.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useMe } from '../../access/identity/session.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { calendarTexts } from './calendar/calendar.texts.ts'
import classes from './ListsPage.module.css'
import { ListsTable } from './ListsTable.tsx'
import { useLists } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'
import { OpenListButton } from './OpenListButton.tsx'

const STATES: readonly ListState[] = [
  'draft',
  'awaiting-signature',
  'submitted',
  'confirmed',
  'handed-over',
  'received',
]
const MONTHS_SHOWN = 12

export function ListsPage() {
  const search = useSearchText()
  const navigate = useNavigate()
  const month = search.month ?? null
  const state = STATES.find((name) => name === search.state) ?? null
  const lists = useLists(month)
  const show = (next: { month: string | null; state: string | null }) => {
    const entries = Object.entries(next).filter(([, value]) => value !== null)
    void navigate({ to: '/danh-sach', search: Object.fromEntries(entries) as never, replace: true })
  }
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="monthly-list.read" />}
        actions={
          <>
            <LinkButton variant="default" href="/lich-lam-viec">
              {calendarTexts('link')}
            </LinkButton>
            <OpenListButton />
          </>
        }
      />
      <div className={classes.filters}>
        <ChoiceField
          id="list-month"
          label={say('month')}
          none={say('any-month')}
          options={useMonths().map((text) => [text, showMonth(text)] as const)}
          value={month}
          onChange={(next) => show({ month: next, state })}
        />
        <ChoiceField
          id="list-state"
          label={say('state')}
          none={say('any-state')}
          options={STATES.map((name) => [name, say(`states.${name}`)] as const)}
          value={state}
          onChange={(next) => show({ month, state: next })}
        />
      </div>
      <Loaded query={lists}>
        {(answer) => {
          const shown = answer.lists.filter((list) => state === null || list.state === state)
          return (
            <Stack>
              <Panel flush>
                {shown.length === 0 ? (
                  <Empty title={say('none')} says={say('none-says')} />
                ) : (
                  <ListsTable lists={shown} />
                )}
              </Panel>
            </Stack>
          )
        }}
      </Loaded>
    </>
  )
}

/** This month and the ones before it, newest first. */
function useMonths(): string[] {
  const today = useMe()?.businessDate
  if (today === undefined) return []
  const months = [monthOf(plainDate(today))]
  for (let month = months[0]; month && months.length < MONTHS_SHOWN;) {
    month = previousMonth(month)
    months.push(month)
  }
  return months
}
