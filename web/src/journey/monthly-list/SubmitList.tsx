import { Button, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListLine, ListPage } from '@vung-buoc/server/contract'
import { IconChecklist } from '@tabler/icons-react'
import { useWrite } from '../../platform/use-write.ts'
import { showDong, showMonth } from '../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { missingWords } from './LineReasons.tsx'
import { OpenImportNotice } from './OpenImportNotice.tsx'
import { submissionOf, totalsOf } from './list-totals.ts'
import classes from './SubmitList.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

/** Check before submitting: who goes, who stays behind and why, and the sum in đồng. */
export function SubmitList({ list }: { list: ListPage }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('submit.done'))
    dialog.close()
  })
  const { going, staying } = submissionOf(list.lines)
  const nothing = going.length === 0
  const submit = () =>
    write.send({
      path: `/lists/${list.id}/submit`,
      body: { keptBack: staying.map(({ id }) => id) },
      ifMatch: list.version,
    })
  return (
    <>
      <Button leftSection={<IconChecklist size={18} aria-hidden />} onClick={dialog.open}>
        {list.lines.length === 0 ? say('submit.nothing-title') : say('submit.open')}
      </Button>
      <ActionDialog
        wide
        title={nothing ? say('submit.nothing-title') : say('submit.title')}
        opened={opened}
        onClose={dialog.close}
        doIt={say('submit.do')}
        onDo={submit}
        write={write}
      >
        <OpenImportNotice list={list} />
        {nothing ? (
          <Notice>{say('submit.nothing', { month: showMonth(list.month) })}</Notice>
        ) : (
          <Going lines={going} />
        )}
        {staying.length > 0 ? <Staying lines={staying} /> : null}
      </ActionDialog>
    </>
  )
}

function Going({ lines }: { lines: ListLine[] }) {
  return (
    <section>
      <Title order={3} size="h5">
        {say('submit.going', { n: lines.length })}
      </Title>
      <ol className={classes.going}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{line.fullName}</span>
            <span className={classes.amount}>{showDong(line.amount)}</span>
          </li>
        ))}
      </ol>
      <p className={classes.sum}>
        {say('submit.sum', { amount: showDong(totalsOf(lines).total) })}
      </p>
    </section>
  )
}

function Staying({ lines }: { lines: ListLine[] }) {
  return (
    <section className={classes.staying}>
      <Title order={3} size="h5">
        {say('submit.staying', { n: lines.length })}
      </Title>
      <p>{say('submit.staying-lead')}</p>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <strong>{line.fullName}</strong>
            <ul>
              {missingWords(line.verdict).map((word) => (
                <li key={word}>{word}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  )
}
