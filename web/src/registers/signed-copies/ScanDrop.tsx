import { Button, FileButton, Group } from '@mantine/core'
import { IconCamera, IconFileUpload, IconScan } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { FileTray, LARGEST_UPLOAD } from '../../ui/FileTray.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { gatherFiles } from './gather-files.ts'
import { copyTexts as say } from './signed-copies.texts.ts'

const ACCEPTED = 'application/pdf,image/jpeg,image/png'

/** Files dropped, chosen or photographed go up at once; `onDone` is told which upload it was. */
export function ScanDrop({ onDone }: { onDone: (batchId: string) => void }) {
  const [count, setCount] = useState(0)
  const [tooLarge, setTooLarge] = useState(false)
  const write = useWrite((answer) => onDone(answer.id))
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || write.busy) return
    setCount(files.length)
    const file = await gatherFiles(files)
    setTooLarge(file.size > LARGEST_UPLOAD)
    if (file.size <= LARGEST_UPLOAD) write.send({ path: '/scans', file })
  }
  return (
    <Panel title={say('drop.title')}>
      <FileTray
        icon={IconScan}
        lead={say('drop.lead')}
        tip={say('drop.tip')}
        status={write.busy ? say('drop.reading', { count }) : null}
        tooLarge={tooLarge ? say('drop.too-large') : null}
        onFiles={(files) => void take(files)}
      >
        <DropButtons busy={write.busy} onFiles={(files) => void take(files)} />
      </FileTray>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}

interface DropButtonsProps {
  busy: boolean
  onFiles: (files: readonly File[]) => void
}

function DropButtons({ busy, onFiles }: DropButtonsProps) {
  return (
    <Group gap="sm" justify="center">
      <FileButton onChange={onFiles} accept={ACCEPTED} multiple>
        {(props) => (
          <BusyButton {...props} busy={busy} leftSection={<IconFileUpload size={18} aria-hidden />}>
            {say('drop.choose')}
          </BusyButton>
        )}
      </FileButton>
      <FileButton
        onChange={(file) => onFiles(file === null ? [] : [file])}
        accept="image/jpeg,image/png"
        capture="environment"
      >
        {(props) => (
          <Button
            {...props}
            variant="default"
            disabled={busy}
            leftSection={<IconCamera size={18} aria-hidden />}
          >
            {say('drop.camera')}
          </Button>
        )}
      </FileButton>
    </Group>
  )
}
