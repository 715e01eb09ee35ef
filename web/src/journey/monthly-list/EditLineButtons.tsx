import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListLine } from '@vung-buoc/server/contract'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import classes from './LinesTable.module.css'
import { linePath, type RemovalCode } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

const REASONS: readonly RemovalCode[] = [
  'no-longer-in-need',
  'moved-away',
  'died',
  'reoffended',
  'window-over',
  'borrowed-elsewhere',
  'entered-by-mistake',
]

interface EditLineButtonsProps {
  listId: string
  line: ListLine
  onEdit: (open: boolean) => void
}

export function EditLineButtons({ listId, line, onEdit }: EditLineButtonsProps) {
  const [removing, dialog] = useDisclosure(false)
  const name = line.fullName
  return (
    <span className={classes.acts}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('line.edit-name', { name })}
        leftSection={<IconPencil size={16} aria-hidden />}
        onClick={() => onEdit(true)}
      >
        {say('line.edit')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('line.remove-name', { name })}
        onClick={dialog.open}
      >
        <IconTrash size={18} aria-hidden />
      </Button>
      {removing ? (
        <RemoveDialog listId={listId} line={line} act="remove" onClose={dialog.close} />
      ) : null}
    </span>
  )
}

/** The list waits for its signature: one line comes out, the others stay as submitted. */
export function WithdrawLineButton({
  listId,
  line,
}: Pick<EditLineButtonsProps, 'listId' | 'line'>) {
  const [removing, dialog] = useDisclosure(false)
  return (
    <span className={classes.acts}>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('withdraw.name', { name: line.fullName })}
        onClick={dialog.open}
      >
        {say('withdraw.open')}
      </Button>
      {removing ? (
        <RemoveDialog listId={listId} line={line} act="withdraw" onClose={dialog.close} />
      ) : null}
    </span>
  )
}

interface RemoveDialogProps {
  listId: string
  line: ListLine
  act: 'remove' | 'withdraw'
  onClose: () => void
}

function RemoveDialog({ listId, line, act, onClose }: RemoveDialogProps) {
  const name = line.fullName
  const [reason, setReason] = useState<RemovalCode | null>(null)
  const [missing, setMissing] = useState(false)
  const write = useWrite(() => {
    sayDone(say('remove.done', { name }))
    onClose()
  })
  const remove = () => {
    setMissing(reason === null)
    if (reason === null) return
    const path = `${linePath(listId, line.id)}/${act}`
    write.send({ path, body: { reason }, ifMatch: line.version })
  }
  return (
    <ActionDialog
      title={say('remove.title', { name })}
      opened
      onClose={onClose}
      doIt={say('remove.do')}
      onDo={remove}
      write={write}
    >
      {act === 'withdraw' ? <p>{say('withdraw.lead')}</p> : null}
      <ChoiceField
        id="removal-reason"
        label={say('remove.reason')}
        none={say('remove.reason-missing')}
        options={REASONS.map((code) => [code, say(`removal.${code}`)] as const)}
        value={reason}
        onChange={setReason}
        error={missing && reason === null ? say('remove.reason-missing') : undefined}
      />
    </ActionDialog>
  )
}
