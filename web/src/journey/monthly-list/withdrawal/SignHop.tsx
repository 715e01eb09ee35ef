import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { WithdrawalPage } from '@vung-buoc/server/contract'
import { IconSignature } from '@tabler/icons-react'
import { useWrite } from '../../../platform/use-write.ts'
import { shortHash } from '../../../platform/vietnamese-format.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { mayDo } from './withdrawal.api.ts'
import { withdrawalTexts as say } from './withdrawal.texts.ts'

const HOPS = ['sign', 'confirm', 'pass', 'receive'] as const
type Hop = (typeof HOPS)[number]

const nextOf = (hop: Hop, withdrawal: WithdrawalPage): string =>
  ({
    sign: withdrawal.committeeName,
    confirm: withdrawal.standingUnitName,
    pass: withdrawal.bankUnitName,
    receive: '',
  })[hop]

/** The one signature this agency owes: it names exactly the content on the page. */
export function SignHop({ withdrawal }: { withdrawal: WithdrawalPage }) {
  const hop = HOPS.find((name) => mayDo(withdrawal, name))
  return hop === undefined ? null : <HopButton withdrawal={withdrawal} hop={hop} />
}

function HopButton({ withdrawal, hop }: { withdrawal: WithdrawalPage; hop: Hop }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say(`act.${hop}-done`))
    dialog.close()
  })
  const { id, contentHash, people } = withdrawal
  return (
    <>
      <Button leftSection={<IconSignature size={18} aria-hidden />} onClick={dialog.open}>
        {say(`act.${hop}`)}
      </Button>
      <ActionDialog
        title={say(`act.${hop}`)}
        opened={opened}
        onClose={dialog.close}
        doIt={say(`act.${hop}`)}
        onDo={() => write.send({ path: `/withdrawals/${id}/${hop}`, body: { contentHash } })}
        write={write}
      >
        <p>{say('act.lead', { n: people })}</p>
        <p>{say(`act.${hop}-says`, { next: nextOf(hop, withdrawal) })}</p>
        <Facts items={[[say('act.hash'), shortHash(contentHash)]]} />
      </ActionDialog>
    </>
  )
}
