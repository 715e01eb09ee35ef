import { Checkbox, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Write } from '../platform/use-write.ts'
import { ActionDialog } from './ActionDialog.tsx'
import { isNoteMissing, ReasonNote } from './ReasonNote.tsx'
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
  const [tried, setTried] = useState(false)
  const codes = options.map(([code]) => code).filter((code) => chosen.includes(code))
  const confirm = () => {
    setTried(true)
    if (isNoteMissing(codes, note)) document.getElementById('reason-note')?.focus()
    else if (codes.length > 0) onDo(codes, note)
  }
  return (
    <ActionDialog {...{ title, opened, onClose, doIt, write }} onDo={confirm}>
      {lead === undefined ? null : <Text component="div">{lead}</Text>}
      <Checkbox.Group
        label={say('choose-reasons')}
        value={chosen}
        onChange={setChosen}
        error={tried && codes.length === 0 ? say('reasons-missing') : undefined}
      >
        <Stack gap="sm" my="sm">
          {options.map(([code, word]) => (
            <Checkbox key={code} value={code} label={word} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ReasonNote
        id="reason-note"
        label={say('note')}
        reasons={codes}
        value={note}
        onChange={setNote}
        tried={tried}
      />
    </ActionDialog>
  )
}
