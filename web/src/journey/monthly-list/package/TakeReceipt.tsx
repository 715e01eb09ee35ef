import { FileButton } from '@mantine/core'
import { IconFileCheck } from '@tabler/icons-react'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { DefectsNotice } from './DefectsNotice.tsx'
import { packageTexts as say } from './package.texts.ts'

/** The bank's signed answer comes back as a file. */
export function TakeReceipt({ id }: { id: string }) {
  const write = useWrite(() => sayDone(say('panel.receipt-taken')))
  const take = (file: File | null) => {
    if (file !== null) write.send({ path: `/hand-overs/${id}/receipt`, file })
  }
  return (
    <>
      <FileButton onChange={take} accept=".vbbn">
        {(props) => (
          <BusyButton
            {...props}
            leftSection={<IconFileCheck size={18} aria-hidden />}
            busy={write.busy}
          >
            {say('panel.take-receipt')}
          </BusyButton>
        )}
      </FileButton>
      <DefectsNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </>
  )
}
