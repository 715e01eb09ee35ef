import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { RetentionPage } from '@vung-buoc/server/contract'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { retentionTexts as say } from './retention.texts.ts'

type Hold = RetentionPage['holds'][number]

export function HoldsTable({ holds }: { holds: Hold[] }) {
  return (
    <Panel title={say('holds')} flush>
      {holds.length === 0 ? (
        <Empty title={say('holds-none')} says={say('holds-none-says')} />
      ) : (
        <ScrollBox label={say('holds')}>
          <table className={table.table} data-cards>
            <thead>
              <tr>
                {(['person', 'reason', 'paper', 'until'] as const).map((name) => (
                  <th key={name} scope="col">
                    {say(name)}
                  </th>
                ))}
                <th scope="col">
                  <span className="only-screen-reader">{say('acts')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {holds.map((hold) => (
                <HoldRow key={hold.id} hold={hold} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}

function HoldRow({ hold }: { hold: Hold }) {
  const { id, personId, reason, documentNumber, until, isOver } = hold
  const date = showDate(until)
  return (
    <tr>
      <th scope="row">{personId}</th>
      <td data-label={say('reason')}>{say(`reasons.${reason}`)}</td>
      <td data-label={say('paper')}>{documentNumber}</td>
      <td data-label={say('until')}>
        {isOver ? <StateBadge tone="soon">{say('until-over', { date })}</StateBadge> : date}
      </td>
      <td>
        <LiftHold id={id} />
      </td>
    </tr>
  )
}

function LiftHold({ id }: { id: string }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('lift.done'))
    dialog.close()
  })
  return (
    <>
      <Button variant="default" size="xs" onClick={dialog.open}>
        {say('lift.do')}
      </Button>
      <ActionDialog
        title={say('lift.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('lift.do')}
        onDo={() => write.send({ path: `/retention/holds/${id}/end`, body: {} })}
        write={write}
      >
        <Text>{say('lift.lead')}</Text>
      </ActionDialog>
    </>
  )
}
