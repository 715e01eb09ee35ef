import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListPage } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showDong } from '../../platform/vietnamese-format.ts'
import {
  DocumentNumberField,
  typedNumber,
} from '../../registers/outgoing-documents/DocumentNumberField.tsx'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { totalsOf } from './list-totals.ts'
import { monthNameOf } from './ListStateBadge.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

/** The commune signs when every line has its answer; until then the dialog says what is missing. */
export function ConfirmList({ list }: { list: ListPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [number, setNumber] = useState('')
  const [pressed, setPressed] = useState(false)
  const write = useWrite(() => {
    sayDone(say('confirm.done'))
    dialog.close()
  })
  const inState = (name: string) => list.lines.filter(({ state }) => state === name)
  const undecided = inState('submitted').length
  const leftOut = inState('left-out').length
  const { people, total } = totalsOf(inState('confirmed'))
  const confirm = () => {
    setPressed(true)
    if (undecided > 0) return
    write.send({
      path: `/lists/${list.id}/confirm`,
      body: typedNumber(number),
      ifMatch: list.version,
    })
  }
  return (
    <>
      <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={dialog.open}>
        {say('confirm.open')}
      </Button>
      <ActionDialog
        title={say('confirm.title', { month: monthNameOf(list) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('confirm.do')}
        onDo={confirm}
        write={write}
      >
        {undecided > 0 ? (
          <Notice tone="soon" urgent={pressed}>
            {say('confirm.undecided', { n: undecided })}
          </Notice>
        ) : null}
        <p>{say('confirm.lead', { n: people, amount: showDong(total) })}</p>
        {leftOut > 0 ? <p>{say('confirm.left-out', { n: leftOut })}</p> : null}
        <DocumentNumberField
          kind="list-confirmation"
          label={say('number')}
          opened={opened}
          value={number}
          onChange={setNumber}
          onEnter={confirm}
        />
      </ActionDialog>
    </>
  )
}
