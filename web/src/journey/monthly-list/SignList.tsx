import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListPage } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { shortHash, showDong } from '../../platform/vietnamese-format.ts'
import {
  DocumentNumberField,
  typedNumber,
} from '../../registers/outgoing-documents/DocumentNumberField.tsx'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import classes from './ListPage.module.css'
import { goingLines, totalsOf } from './list-totals.ts'
import { monthNameOf } from './ListStateBadge.tsx'
import { apart } from './ListTotalsView.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

/** The chief signs exactly the content whose hash he sees. */
export function SignList({ list }: { list: ListPage }) {
  const [opened, dialog] = useDisclosure(false)
  const [number, setNumber] = useState('')
  const committee = list.committeeName
  const write = useWrite(() => {
    sayDone(say('sign.done', { committee }))
    dialog.close()
  })
  const hash = list.currentHash ?? ''
  const { people, total } = totalsOf(goingLines(list))
  const sign = () => {
    const body = { contentHash: hash, ...typedNumber(number) }
    write.send({ path: `/lists/${list.id}/sign`, body })
  }
  return (
    <>
      <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={dialog.open}>
        {say('sign.open')}
      </Button>
      <ActionDialog
        title={say('sign.title', { month: monthNameOf(list) })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('sign.do')}
        onDo={sign}
        write={write}
      >
        {people === 0 ? <Notice>{say('sign.nothing')}</Notice> : null}
        <p>{say('sign.lead', { committee })}</p>
        <DocumentNumberField
          kind="list"
          label={say('number')}
          opened={opened}
          value={number}
          onChange={setNumber}
          onEnter={sign}
        />
        <Facts
          items={[
            [
              say('totals.people'),
              [say('totals.n-people', { n: people }), ...apart(list)].join(' '),
            ],
            [say('totals.total'), showDong(total)],
            [
              say('sign.hash'),
              <span key="hash" className={classes.hash}>
                {shortHash(hash)}
              </span>,
            ],
          ]}
        />
      </ActionDialog>
    </>
  )
}
