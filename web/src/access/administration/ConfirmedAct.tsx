import { Button, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useWrite } from '../../platform/use-write.ts'
import { ActionDialog } from '../../ui/ActionDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'

interface ConfirmedActProps {
  path: string
  button: string
  /** Where several buttons of a page have the same word. */
  label?: string
  title: string
  lead: string
  done: string
  quiet?: boolean
}

/** One act without a form: its button, one question, and what came of it. */
export function ConfirmedAct({ path, button, label, title, lead, done, quiet }: ConfirmedActProps) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(done)
    dialog.close()
  })
  return (
    <>
      <Button
        variant={quiet === true ? 'subtle' : 'default'}
        {...(quiet === true ? { size: 'compact-sm' } : {})}
        aria-label={label ?? button}
        onClick={dialog.open}
      >
        {button}
      </Button>
      <ActionDialog
        title={title}
        opened={opened}
        onClose={dialog.close}
        doIt={button}
        onDo={() => write.send({ path })}
        write={write}
      >
        <Text>{lead}</Text>
      </ActionDialog>
    </>
  )
}
