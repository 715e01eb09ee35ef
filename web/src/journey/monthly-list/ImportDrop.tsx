import { FileButton, Button, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { keepFile } from './import-columns/chosen-file.ts'
import classes from './ImportDrop.module.css'
import { listTexts as say } from './monthly-list.texts.ts'

const LARGEST = 10 * 1024 * 1024
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file dropped or chosen is read by the server; then its doubts are settled on a page. */
export function ImportDrop({ listId }: { listId: string }) {
  const go = useGo()
  const [over, setOver] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const write = useWrite((answer) => {
    if (file !== null) keepFile(answer.id, file)
    return go(`/danh-sach/${listId}/nhap/${answer.id}`)
  })
  const tooLarge = file !== null && file.size > LARGEST
  const take = (chosen: File | null) => {
    if (!chosen || write.busy) return
    setFile(chosen)
    if (chosen.size <= LARGEST) write.send({ path: `/lists/${listId}/imports`, file: chosen })
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0] ?? null)
  }
  return (
    <Panel title={say('import.title')}>
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
        <IconFileSpreadsheet size={32} stroke={1.5} aria-hidden />
        <Text size="sm">{say('import.lead')}</Text>
        <FileButton onChange={take} accept={`.xlsx,${XLSX}`}>
          {(props) => (
            <Button {...props} variant="default" loading={write.busy} aria-busy={write.busy}>
              {say('import.choose')}
            </Button>
          )}
        </FileButton>
        <output className={classes.status}>
          {write.busy && file ? say('import.reading', { name: file.name }) : ''}
        </output>
      </div>
      {tooLarge ? (
        <Notice tone="late" urgent>
          {say('import.too-large')}
        </Notice>
      ) : null}
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}
