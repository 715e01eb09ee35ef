import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Delegation, DelegationsPage as DelegationsAnswer } from '@vung-buoc/server/contract'
import { useRead } from '../../../platform/use-read.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import { datesOf } from '../dates-of.ts'
import { DelegateForm } from './DelegateForm.tsx'
import { delegationTexts as say } from './delegations.texts.ts'

/** What the officer passed on, what he was given, and the way to pass on what he does now. */
export function DelegationsPage() {
  const page = useRead<DelegationsAnswer>('/delegations')
  return <Loaded query={page}>{(data) => <DelegationsView page={data} />}</Loaded>
}

function DelegationsView({ page }: { page: DelegationsAnswer }) {
  const { dutyName: duty, unitName: unit, delegations } = page
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={
          <StateBadge tone="calm" wraps>
            {say('now-acting', { duty, unit })}
          </StateBadge>
        }
        actions={page.refusal === null ? <Delegate page={page} /> : undefined}
      />
      {page.refusal === null ? null : <Notice>{page.refusal}</Notice>}
      <Panel title={say('table')} flush>
        {delegations.length === 0 ? (
          <Empty title={say('none')} says={say('none-says')} />
        ) : (
          <DelegationsTable delegations={delegations} />
        )}
      </Panel>
    </Stack>
  )
}

function Delegate({ page }: { page: DelegationsAnswer }) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button onClick={dialog.open}>{say('open')}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('form.title', { duty: page.dutyName })}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <DelegateForm page={page} onClose={dialog.close} />
      </Modal>
    </>
  )
}

const TONES = { held: 'good', 'not-yet': 'calm', ended: 'quiet' } as const
const COLUMNS = ['duty', 'who', 'dates', 'decision'] as const

function DelegationsTable({ delegations }: { delegations: Delegation[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
            <th scope="col">
              <span className="only-screen-reader">{say('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {delegations.map((one) => (
            <DelegationRow key={one.id} delegation={one} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function DelegationRow({ delegation }: { delegation: Delegation }) {
  const { id, dutyName: duty, fromName: from, toName: to, state } = delegation
  return (
    <tr>
      <th scope="row">
        {duty}
        <div className={table.quiet}>{delegation.unitName}</div>
        <div className={table.quiet}>{delegation.authority.join(' / ')}</div>
      </th>
      <td data-label={say('who')}>{say('pair', { from, to })}</td>
      <td data-label={say('dates')}>
        <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
        <div className={table.quiet}>{datesOf(delegation)}</div>
      </td>
      <td data-label={say('decision')}>{delegation.decisionNumber}</td>
      <td>
        {delegation.mayEnd ? (
          <ConfirmedAct
            path={`/delegations/${id}/end`}
            button={say('end.do')}
            label={say('end.name', { duty, to })}
            title={say('end.title', { to })}
            lead={say('end.lead')}
            done={say('end.done')}
            quiet
          />
        ) : null}
      </td>
    </tr>
  )
}
