import { Button, FileButton, Text } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import classes from '../ImportDrop.module.css'
import { DefectsNotice } from './DefectsNotice.tsx'
import { packageTexts as say } from './package.texts.ts'

const LARGEST = 10 * 1024 * 1024

/** A package dropped or chosen is verified by the server; then it is looked through on a page. */
export function BringPackage() {
  const go = useGo()
  const [over, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState(false)
  const write = useWrite((answer) => go(`/chuyen-giao/goi/${answer.id}`))
  const take = (chosen: File | null) => {
    if (!chosen || write.busy) return
    setTooLarge(chosen.size > LARGEST)
    if (chosen.size <= LARGEST) write.send({ path: '/deliveries', file: chosen })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0] ?? null)
  }
  return (
    <Panel>
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
        <IconPackageImport size={32} stroke={1.5} aria-hidden />
        <Text size="sm">{say('list.drop')}</Text>
        <FileButton onChange={take} accept=".vbgoi,.zip">
          {(props) => (
            <Button {...props} variant="default" loading={write.busy} aria-busy={write.busy}>
              {say('list.choose')}
            </Button>
          )}
        </FileButton>
        <output className={classes.status}>{write.busy ? say('list.checking') : ''}</output>
      </div>
      {tooLarge ? (
        <Notice tone="late" urgent>
          {say('list.too-large')}
        </Notice>
      ) : null}
      <DefectsNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}
