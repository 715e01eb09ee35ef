import { Checkbox, Stack, Text, Textarea } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Write } from '../platform/use-write.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { uiTexts as say } from './ui.texts.ts'

interface ReasonsDialogProps<Code extends string> {
  title: string
  lead?: ReactNode
  options: readonly (readonly [Code, string])[]
  opened: boolean
  onClose: () => void
  doIt: string
  onDo: (reasons: Code[], note: string) => void
  write: Pick<Write<unknown>, 'busy' | 'problem' | 'again' | 'reset'>
}

/** A "no" names all its reasons at once (law 15), so that nobody is sent back twice. */
export function ReasonsDialog<Code extends string>(props: ReasonsDialogProps<Code>) {
  const { title, lead, options, opened, onClose, doIt, onDo, write } = props
  const [chosen, setChosen] = useState<string[]>([])
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const codes = options.map(([code]) => code).filter((code) => chosen.includes(code))
  const confirm = () => {
    setMissing(codes.length === 0)
    if (codes.length > 0) onDo(codes, note)
  }
  return (
    <ActionDialog {...{ title, opened, onClose, doIt, write }} onDo={confirm}>
      {lead === undefined ? null : <Text component="div">{lead}</Text>}
      <Checkbox.Group
        label={say('choose-reasons')}
        value={chosen}
        onChange={setChosen}
        error={missing && codes.length === 0 ? say('reasons-missing') : undefined}
      >
        <Stack gap="sm" my="sm">
          {options.map(([code, word]) => (
            <Checkbox key={code} value={code} label={word} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Textarea
        label={`${say('note')} ${say('optional')}`}
        value={note}
        maxLength={200}
        autosize
        minRows={2}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionDialog>
  )
}
