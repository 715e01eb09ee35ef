import type { CheckResidence, NoticeCard } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { useOtherCommunes } from './residence.api.ts'
import { residenceTexts as say } from './residence.texts.ts'

const OUTCOMES = ['resides', 'not-here', 'moved'] as const

interface CheckResidenceDialogProps {
  notice: NoticeCard
  opened: boolean
  onClose: () => void
}

export function CheckResidenceDialog({ notice, opened, onClose }: CheckResidenceDialogProps) {
  const communes = useOtherCommunes()
  const [outcome, setOutcome] = useState<CheckResidence['outcome']>('resides')
  const [movedTo, setMovedTo] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say(`notices.checked-${outcome}`))
    onClose()
  })
  const isMoved = outcome === 'moved'
  const confirm = () => {
    setTried(true)
    if (isMoved && movedTo === null) return
    const body = { outcome, movedTo: isMoved ? movedTo : null }
    write.send({ path: `/release-notices/${notice.id}/check`, body })
  }
  return (
    <ActionDialog
      title={say('notices.check-title', { name: notice.fullName })}
      opened={opened}
      onClose={onClose}
      doIt={say('notices.check')}
      onDo={confirm}
      write={write}
    >
      <ChoiceField
        id="residence-outcome"
        label={say('notices.outcome')}
        options={OUTCOMES.map((code) => [code, say(`notices.outcomes.${code}`)] as const)}
        value={outcome}
        onChange={(code) => setOutcome(code ?? 'resides')}
      />
      {isMoved ? (
        <ChoiceField
          id="residence-moved-to"
          label={say('notices.moved-where')}
          none={say('notices.choose')}
          options={communes}
          value={movedTo}
          onChange={setMovedTo}
          error={tried && movedTo === null ? say('notices.choose-missing') : undefined}
        />
      ) : null}
    </ActionDialog>
  )
}
