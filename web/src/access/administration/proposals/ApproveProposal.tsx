import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Proposal } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { linesOf, stepsOf, whatOf } from './proposal-words.ts'
import { proposalTexts as say } from './proposals.texts.ts'

/** The second pair of eyes sees once more all that it approves. */
export function ApproveProposal({ proposal }: { proposal: Proposal }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('approve.done'))
    dialog.close()
  })
  const what = whatOf(proposal)
  return (
    <>
      <Button onClick={dialog.open} aria-label={say('approve.name', { what })}>
        {say('approve.do')}
      </Button>
      <ActionDialog
        title={say('approve.title', { what })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('approve.go')}
        onDo={() => write.send({ path: `/administration/proposals/${proposal.id}/approve` })}
        write={write}
      >
        <Text>{say('approve.lead')}</Text>
        <ul>
          {[...linesOf(proposal), ...stepsOf(proposal)].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ActionDialog>
    </>
  )
}
