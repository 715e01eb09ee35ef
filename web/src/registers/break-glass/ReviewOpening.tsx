import { Button, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { BreakGlass } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { breakGlassTexts as say } from './break-glass.texts.ts'

const VERDICTS = ['justified', 'not-justified'] as const
type Verdict = (typeof VERDICTS)[number]

/** Another person says whether it was right to open the record. */
export function ReviewOpening({ opening }: { opening: BreakGlass }) {
  const { id, openerName: name } = opening
  const [opened, dialog] = useDisclosure(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('judge.done'))
    dialog.close()
  })
  const judge = () => {
    setTried(true)
    if (verdict === null) return
    write.send({ path: `/break-glass/${id}/review`, body: { verdict, note: note.trim() } })
  }
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('judge.name', { name })}
        onClick={dialog.open}
      >
        {say('judge.do')}
      </Button>
      <ActionDialog
        title={say('judge.title', { name })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('judge.do')}
        onDo={judge}
        write={write}
      >
        <ChoiceField
          id="review-verdict"
          label={say('judge.verdict')}
          none={say('judge.pick')}
          options={VERDICTS.map((code) => [code, say(`review-states.${code}`)] as const)}
          value={verdict}
          onChange={setVerdict}
          error={tried && verdict === null ? say('judge.missing') : undefined}
        />
        <Textarea
          label={<OptionalLabel label={say('judge.note')} />}
          autosize
          minRows={2}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </ActionDialog>
    </>
  )
}
