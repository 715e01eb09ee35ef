import { Button, Checkbox, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { HandOverPage } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { inSentence } from '../../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { ErrorSummary, type FieldError } from '../../../ui/ErrorSummary.tsx'
import { isNoteMissing, ReasonNote } from '../../../ui/ReasonNote.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { type IncludedList, SEND_BACK_CODES, type SendBackCode } from './hand-over.api.ts'
import { monthNameOf } from './HandOverStateBadge.tsx'
import { handOverTexts as say } from './hand-over.texts.ts'

interface Refusal {
  reasons: SendBackCode[]
  note: string
}
type Refusals = Record<string, Refusal>

/** The bank keeps what is in order and sends the rest back, each with all its reasons. */
export function ReceiveSome({ handOver }: { handOver: HandOverPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [refusals, setRefusals] = useState<Refusals>({})
  const [errors, setErrors] = useState<FieldError[]>([])
  const write = useWrite(() => {
    sayDone(say('receive.done'))
    dialog.close()
  })
  const lists = handOver.lists.filter(({ status }) => status === 'included')
  const receive = () => {
    const found = troublesOf(lists, refusals)
    setErrors(found)
    if (found.length > 0) return
    const sentBack = Object.entries(refusals).map(([listId, refusal]) => ({ listId, ...refusal }))
    write.send({ path: `/hand-overs/${handOver.id}/receive`, body: { sentBack } })
  }
  const set = (listId: string, refusal: Refusal | null) =>
    setRefusals(({ [listId]: _before, ...others }) =>
      refusal === null ? others : { ...others, [listId]: refusal },
    )
  return (
    <>
      <Button variant="default" onClick={dialog.open}>
        {say('receive.some')}
      </Button>
      <ActionDialog
        wide
        title={say('receive.title', { month: monthNameOf(handOver) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('receive.do')}
        onDo={receive}
        write={write}
      >
        <p>{say('receive.lead-some')}</p>
        <ErrorSummary errors={errors} />
        {lists.map((list) => (
          <SendBackOne
            key={list.listId}
            list={list}
            refusal={refusals[list.listId] ?? null}
            tried={errors.length > 0}
            onChange={(refusal) => set(list.listId, refusal)}
          />
        ))}
      </ActionDialog>
    </>
  )
}

function troublesOf(lists: readonly IncludedList[], refusals: Refusals): FieldError[] {
  const [first] = lists
  if (Object.keys(refusals).length === 0 && first) {
    return [{ field: `back-${first.listId}`, says: say('receive.none-marked') }]
  }
  return lists.flatMap(({ listId, areaName }) => {
    const refusal = refusals[listId]
    const area = inSentence(areaName)
    if (refusal?.reasons.length === 0) {
      return [{ field: `back-${listId}`, says: say('receive.reasons-missing', { area }) }]
    }
    return refusal && isNoteMissing(refusal.reasons, refusal.note)
      ? [{ field: `back-note-${listId}`, says: say('receive.note-missing', { area }) }]
      : []
  })
}

interface SendBackOneProps {
  list: IncludedList
  refusal: Refusal | null
  tried: boolean
  onChange: (refusal: Refusal | null) => void
}

function SendBackOne({ list, refusal, tried, onChange }: SendBackOneProps) {
  const area = inSentence(list.areaName)
  return (
    <div>
      <Checkbox
        id={`back-${list.listId}`}
        label={say('receive.send-back', { area })}
        checked={refusal !== null}
        onChange={(event) =>
          onChange(event.currentTarget.checked ? { reasons: [], note: '' } : null)
        }
      />
      {refusal === null ? null : (
        <Stack gap="xs" pl="xl" mt="xs">
          <Checkbox.Group
            label={say('receive.reasons', { area })}
            value={refusal.reasons}
            onChange={(chosen) =>
              onChange({
                ...refusal,
                reasons: SEND_BACK_CODES.filter((code) => chosen.includes(code)),
              })
            }
          >
            <Stack gap="xs" my="xs">
              {SEND_BACK_CODES.map((code) => (
                <Checkbox key={code} value={code} label={say(`reason.${code}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <ReasonNote
            id={`back-note-${list.listId}`}
            label={say('receive.note', { area })}
            reasons={refusal.reasons}
            value={refusal.note}
            maxLength={500}
            onChange={(note) => onChange({ ...refusal, note })}
            tried={tried}
          />
        </Stack>
      )}
    </div>
  )
}
