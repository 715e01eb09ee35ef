import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PaperTemplate } from '@vung-buoc/server/contract'
import { useWrite } from '../../../platform/use-write.ts'
import { ActionDialog } from '../../../ui/ActionDialog.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { templateTexts as say } from './templates.texts.ts'

/** The shipped template counts again from today on. */
export function BackToShipped({ template: { kind, name } }: { template: PaperTemplate }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('back-done'))
    dialog.close()
  })
  return (
    <>
      <Button
        variant="subtle"
        mb="sm"
        ml="sm"
        aria-label={say('back-of', { name })}
        onClick={dialog.open}
      >
        {say('back')}
      </Button>
      <ActionDialog
        title={say('back-of', { name })}
        opened={opened}
        onClose={dialog.close}
        doIt={say('back')}
        onDo={() => write.send({ path: `/paper-templates/${kind}/shipped` })}
        write={write}
      >
        <p>{say('back-lead')}</p>
      </ActionDialog>
    </>
  )
}
