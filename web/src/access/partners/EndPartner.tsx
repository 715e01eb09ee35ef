import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Partner } from '@vung-buoc/server/contract'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { partnerTexts as say } from './partners.texts.ts'

/** Trust is withdrawn at once; what came before stays. */
export function EndPartner({ partner }: { partner: Partner }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('end.done'))
    dialog.close()
  })
  const name = partner.partnerUnitName
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={say('end.name', { name })}
        onClick={dialog.open}
      >
        {say('end.do')}
      </Button>
      <ActionDialog
        title={say('end.title', { name })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('end.do')}
        onDo={() => write.send({ path: `/partners/${partner.id}/end` })}
        write={write}
      >
        <p>{say('end.lead')}</p>
      </ActionDialog>
    </>
  )
}
