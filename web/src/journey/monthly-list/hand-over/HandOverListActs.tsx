import { Button, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HandOverPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { inSentence } from '../../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { isNoteMissing, ReasonNote } from '../../../ui/ReasonNote.tsx'
import { ReasonsDialog } from '../../../ui/ReasonsDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { type HoldCode, type IncludedList, mayDo, SEND_BACK_CODES } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'

interface ActsProps {
  handOver: HandOverPage
  list: IncludedList
}

/** Hold, include or return one commune's list; the standing agency never edits it. */
export function HandOverListActs({ handOver, list }: ActsProps) {
  const here = { handOver, list }
  const isIn = list.status === 'included'
  const isHeld = list.status === 'held'
  return (
    <Group gap="xs" justify="flex-end">
      {isIn && mayDo(handOver, 'hold-list') ? <HoldButton {...here} /> : null}
      {isHeld && mayDo(handOver, 'include-list') ? <IncludeButton {...here} /> : null}
      {(isIn || isHeld) && mayDo(handOver, 'return-list') ? <ReturnButton {...here} /> : null}
    </Group>
  )
}

function IncludeButton({ handOver, list }: ActsProps) {
  const area = inSentence(list.areaName)
  const write = useWrite(() => sayDone(say('include.done', { area })))
  const body = { listId: list.listId }
  return (
    <>
      <BusyButton
        variant="default"
        size="compact-sm"
        aria-label={say('include.name', { area })}
        busy={write.busy}
        onClick={() =>
          write.send({
            path: `/hand-overs/${handOver.id}/include`,
            body,
            ifMatch: handOver.version,
          })
        }
      >
        {say('include.do')}
      </BusyButton>
      <ProblemNotice problem={write.problem} onAgain={write.again} />
    </>
  )
}

const HOLD_CODES: readonly HoldCode[] = [
  'checking',
  'signature-missing',
  'awaiting-correction',
  'other',
]

function HoldButton({ handOver, list }: ActsProps) {
  const area = inSentence(list.areaName)
  const [opened, dialog] = useDisclosure(false)
  const [reason, setReason] = useState<HoldCode>('checking')
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('hold.done', { area }))
    dialog.close()
  })
  const hold = () => {
    setTried(true)
    if (isNoteMissing([reason], note)) {
      document.getElementById('hold-note')?.focus()
      return
    }
    write.send({
      path: `/hand-overs/${handOver.id}/hold`,
      body: { listId: list.listId, reason, note },
      ifMatch: handOver.version,
    })
  }
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('hold.name', { area })}
        onClick={dialog.open}
      >
        {say('hold.do')}
      </Button>
      <ActionDialog
        title={say('hold.title', { area })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('hold.do')}
        onDo={hold}
        write={write}
      >
        <ChoiceField
          id="hold-reason"
          label={say('hold.reason')}
          options={HOLD_CODES.map((code) => [code, say(`hold.reasons.${code}`)] as const)}
          value={reason}
          onChange={(code) => setReason(code ?? 'checking')}
        />
        <ReasonNote
          id="hold-note"
          label={say('hold.note')}
          reasons={[reason]}
          value={note}
          onChange={setNote}
          tried={tried}
        />
      </ActionDialog>
    </>
  )
}

function ReturnButton({ handOver, list }: ActsProps) {
  const area = inSentence(list.areaName)
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('return.done', { area }))
    dialog.close()
  })
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('return.name', { area })}
        onClick={dialog.open}
      >
        {say('return.do')}
      </Button>
      <ReasonsDialog
        title={say('return.title', { area })}
        lead={say('return.lead')}
        options={SEND_BACK_CODES.map((code) => [code, say(`reason.${code}`)] as const)}
        opened={opened}
        onClose={dialog.close}
        doIt={say('return.do')}
        onDo={(reasons, note) =>
          write.send({
            path: `/hand-overs/${handOver.id}/return-list`,
            body: { listId: list.listId, reasons, note },
            ifMatch: handOver.version,
          })
        }
        write={write}
      />
    </>
  )
}
