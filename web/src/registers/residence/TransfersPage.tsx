import { Button, Group } from '@mantine/core'
import type { TransferCard } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { AcceptTransferDialog, RefuseTransferDialog } from './AnswerTransfer.tsx'
import { useTransfers } from './residence.api.ts'
import { residenceTexts as say } from './residence.texts.ts'

/** Requests between communes: ours to answer, ours to take back, and how others ended. */
export function TransfersPage() {
  const transfers = useTransfers()
  return (
    <>
      <PageHead
        title={say('transfers.title')}
        lead={say('transfers.lead')}
        marks={<PurposeChip permission="transfer.read" />}
      />
      <Panel flush>
        <Loaded query={transfers}>
          {(data) =>
            data.transfers.length === 0 ? (
              <Empty title={say('transfers.none')} says={say('transfers.none-says')} />
            ) : (
              <TransfersTable transfers={data.transfers} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

function TransfersTable({ transfers }: { transfers: TransferCard[] }) {
  return (
    <ScrollBox label={say('transfers.table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['person', 'way', 'state', 'act'] as const).map((key) => (
              <th key={key} scope="col">
                {say(`transfers.${key}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transfers.map((card) => (
            <TransferRow key={card.id} card={card} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const TONES = { asked: 'soon', accepted: 'good', refused: 'late', 'taken-back': 'quiet' } as const

function TransferRow({ card }: { card: TransferCard }) {
  const { fromName, toName } = card
  return (
    <tr>
      <th scope="row">
        <PersonWords card={card} />
      </th>
      <td data-label={say('transfers.way')}>
        {say('transfers.from-to', { from: fromName, to: toName })}
      </td>
      <td data-label={say('transfers.state')}>
        <TransferState card={card} />
      </td>
      <td data-label={say('transfers.act')}>
        {card.mine === 'to-answer' ? <AnswerButtons card={card} /> : null}
        {card.mine === 'asked-by-us' ? <TakeBackButton card={card} /> : null}
      </td>
    </tr>
  )
}

function TransferState({ card: { state, reason, askedOn } }: { card: TransferCard }) {
  return (
    <span>
      <StateBadge tone={TONES[state]}>{say(`transfers.states.${state}`)}</StateBadge>
      <div className={table.quiet}>
        {reason === null
          ? say('transfers.asked', { date: showDate(askedOn) })
          : say(`transfers.reasons.${reason}`)}
      </div>
    </span>
  )
}

function PersonWords({ card: { person, personId } }: { card: TransferCard }) {
  if (person === null) return <span className={table.quiet}>{say('transfers.unseen')}</span>
  return (
    <>
      {personId === null ? (
        person.fullName
      ) : (
        <AppLink href={`/nguoi/${personId}`}>{person.fullName}</AppLink>
      )}
      <div className={table.quiet}>
        {showDate(person.birthDate)} · {person.idNumber ?? say('transfers.no-number')}
      </div>
    </>
  )
}

function AnswerButtons({ card }: { card: TransferCard }) {
  const [answer, setAnswer] = useState<'accept' | 'refuse' | null>(null)
  const close = () => setAnswer(null)
  return (
    <Group gap="xs">
      <Button onClick={() => setAnswer('accept')}>{say('transfers.accept')}</Button>
      <Button variant="default" onClick={() => setAnswer('refuse')}>
        {say('transfers.refuse')}
      </Button>
      <AcceptTransferDialog card={card} opened={answer === 'accept'} onClose={close} />
      <RefuseTransferDialog card={card} opened={answer === 'refuse'} onClose={close} />
    </Group>
  )
}

function TakeBackButton({ card }: { card: TransferCard }) {
  const write = useWrite(() => sayDone(say('transfers.back-done')))
  return (
    <>
      <BusyButton
        variant="default"
        busy={write.busy}
        onClick={() => write.send({ path: `/transfers/${card.id}/take-back`, body: {} })}
      >
        {say('transfers.back')}
      </BusyButton>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </>
  )
}
