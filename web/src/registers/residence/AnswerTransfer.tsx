import { Text, TextInput } from '@mantine/core'
import type { TransferCard } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { residenceTexts as say } from './residence.texts.ts'

interface AnswerProps {
  card: TransferCard
  opened: boolean
  onClose: () => void
}

const nameOf = ({ person }: TransferCard): string => person?.fullName ?? ''

/** Nhận: the new address is asked for, since he lives there from now on. */
export function AcceptTransferDialog({ card, opened, onClose }: AnswerProps) {
  const [hamlet, setHamlet] = useState('')
  const [detail, setDetail] = useState('')
  const [tried, setTried] = useState(false)
  const write = useWrite(() => {
    sayDone(say('transfers.accepted'))
    onClose()
  })
  const confirm = () => {
    setTried(true)
    if (hamlet.trim() === '') return
    const body = { hamlet, addressDetail: detail }
    write.send({ path: `/transfers/${card.id}/accept`, body })
  }
  return (
    <ActionDialog
      title={say('transfers.accept-title', { name: nameOf(card) })}
      opened={opened}
      onClose={onClose}
      doIt={say('transfers.accept')}
      onDo={confirm}
      write={write}
    >
      <Text>{say('transfers.accept-says')}</Text>
      <TextInput
        id="transfer-hamlet"
        label={say('transfers.hamlet')}
        maxLength={80}
        value={hamlet}
        error={tried && hamlet.trim() === '' ? say('transfers.hamlet-missing') : undefined}
        onChange={(event) => setHamlet(event.currentTarget.value)}
      />
      <TextInput
        id="transfer-detail"
        label={<OptionalLabel label={say('transfers.detail')} />}
        maxLength={160}
        value={detail}
        onChange={(event) => setDetail(event.currentTarget.value)}
      />
    </ActionDialog>
  )
}

const REASONS = ['not-residing', 'details-wrong', 'not-found-here'] as const

export function RefuseTransferDialog({ card, opened, onClose }: AnswerProps) {
  const [reason, setReason] = useState<(typeof REASONS)[number]>('not-residing')
  const write = useWrite(() => {
    sayDone(say('transfers.refused'))
    onClose()
  })
  return (
    <ActionDialog
      title={say('transfers.refuse-title', { name: nameOf(card) })}
      opened={opened}
      onClose={onClose}
      doIt={say('transfers.refuse')}
      onDo={() => write.send({ path: `/transfers/${card.id}/refuse`, body: { reason } })}
      write={write}
    >
      <Text>{say('transfers.refuse-says')}</Text>
      <ChoiceField
        id="transfer-reason"
        label={say('transfers.reason')}
        options={REASONS.map((code) => [code, say(`transfers.reasons.${code}`)] as const)}
        value={reason}
        onChange={(code) => setReason(code ?? 'not-residing')}
      />
    </ActionDialog>
  )
}
