import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ListPage } from '@vung-buoc/server/contract'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useWrite } from '../../platform/use-write.ts'
import { ReasonsDialog } from '../../ui/ReasonsDialog.tsx'
import { sayDone } from '../../ui/say-done.ts'
import type { ReturnCode } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

const REASONS: readonly ReturnCode[] = [
  'details-wrong',
  'person-missing',
  'wrong-form',
  'signature-missing',
  'certificate-missing',
  'amount-unclear',
  'other',
]

/** The whole list goes back: from the chief to the maker, or from the commune to the police. */
export function ReturnList({ list, act }: { list: ListPage; act: 'send-back' | 'return' }) {
  const [opened, dialog] = useDisclosure(false)
  const write = useWrite(() => {
    sayDone(say('send-back.done'))
    dialog.close()
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconArrowBackUp size={18} aria-hidden />}
        onClick={dialog.open}
      >
        {say(`${act}.open`)}
      </Button>
      <ReasonsDialog
        opened={opened}
        onClose={dialog.close}
        title={
          act === 'return'
            ? say('return.title', { unit: list.policeUnitName })
            : say('send-back.title')
        }
        {...(act === 'return' ? { lead: say('return.lead') } : {})}
        options={REASONS.map((code) => [code, say(`return-reason.${code}`)] as const)}
        doIt={say('send-back.do')}
        onDo={(reasons, note) =>
          write.send({
            path: `/lists/${list.id}/${act}`,
            body: { reasons, note },
            ifMatch: list.version,
          })
        }
        write={write}
      />
    </>
  )
}
