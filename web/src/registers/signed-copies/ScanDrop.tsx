import { Button, FileButton, Group, Text } from '@mantine/core'
import { IconCamera, IconFileUpload, IconScan } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { gatherFiles } from './gather-files.ts'
import classes from './SignedCopiesPage.module.css'
import { copyTexts as say } from './signed-copies.texts.ts'

const LARGEST = 10 * 1024 * 1024
const ACCEPTED = 'application/pdf,image/jpeg,image/png'

/** Files dropped, chosen or photographed go up at once; `onDone` is told which upload it was. */
export function ScanDrop({ onDone }: { onDone: (batchId: string) => void }) {
  const [over, setOver] = useState(false)
  const [count, setCount] = useState(0)
  const [tooLarge, setTooLarge] = useState(false)
  const write = useWrite((answer) => onDone(answer.id))
  const take = async (files: readonly File[]) => {
    if (files.length === 0 || write.busy) return
    setCount(files.length)
    const file = await gatherFiles(files)
    setTooLarge(file.size > LARGEST)
    if (file.size <= LARGEST) write.send({ path: '/scans', file })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    <Panel title={say('drop.title')}>
      <div
        className={classes.drop}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <IconScan size={32} stroke={1.5} aria-hidden />
        <Text size="sm">{say('drop.lead')}</Text>
        <DropButtons busy={write.busy} onFiles={(files) => void take(files)} />
        <Text size="xs">{say('drop.tip')}</Text>
        <output className={classes.status}>
          {write.busy ? say('drop.reading', { count }) : ''}
        </output>
      </div>
      {tooLarge ? (
        <Notice tone="late" urgent>
          {say('drop.too-large')}
        </Notice>
      ) : null}
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
          <Button
            {...props}
            loading={busy}
            aria-busy={busy}
            leftSection={<IconFileUpload size={18} aria-hidden />}
          >
            {say('drop.choose')}
          </Button>
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
