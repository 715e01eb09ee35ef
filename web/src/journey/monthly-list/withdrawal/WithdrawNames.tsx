import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListPage } from '@vung-buoc/server/contract'
import { useMay } from '../../../access/identity/session.ts'
import { inSentence } from '../../../platform/vietnamese-format.ts'
import { listTexts as say } from '../monthly-list.texts.ts'
import { NamesDialog } from './NamesDialog.tsx'

const LEFT: readonly string[] = ['confirmed', 'handed-over', 'received']

/** From a list that has left the commune, its police take names back by a notice. */
export function WithdrawNames({ list }: { list: ListPage }) {
  const [opened, dialog] = useDisclosure(false)
  const may = useMay()
  const people = list.lines.filter((line) => line.state === 'confirmed' && !line.beingWithdrawn)
  if (!may('withdrawal.make') || !LEFT.includes(list.state) || people.length === 0) return null
  return (
    <>
      <Button variant="default" onClick={dialog.open} className="no-print">
        {say('withdraw-names.open')}
      </Button>
      {opened ? (
        <NamesDialog
          title={say('withdraw-names.title', { area: inSentence(list.areaName) })}
          lead={say('withdraw-names.lead')}
          path="/withdrawals"
          done={say('withdraw-names.done')}
          people={people.map(({ id, fullName }) => ({
            lineId: id,
            fullName,
            reason: null,
            note: '',
          }))}
          onClose={dialog.close}
        />
      ) : null}
    </>
  )
}
