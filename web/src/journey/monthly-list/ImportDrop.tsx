import { FileButton } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { FileTray, LARGEST_UPLOAD } from '../../ui/FileTray.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { keepFile } from './import-columns/chosen-file.ts'
import { listTexts as say } from './monthly-list.texts.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A file dropped or chosen is read by the server; then its doubts are settled on a page. */
export function ImportDrop({ listId }: { listId: string }) {
  const go = useGo()
  const [file, setFile] = useState<File | null>(null)
  const write = useWrite((answer) => {
    if (file !== null) keepFile(answer.id, file)
    return go(`/danh-sach/${listId}/nhap/${answer.id}`)
  })
  const tooLarge = file !== null && file.size > LARGEST_UPLOAD
  const take = (chosen: File | null | undefined) => {
    if (!chosen || write.busy) return
    setFile(chosen)
    if (chosen.size > LARGEST_UPLOAD) return
    write.send({ path: `/lists/${listId}/imports`, file: chosen })
  }
  return (
    <Panel title={say('import.title')}>
      <FileTray
        icon={IconFileSpreadsheet}
        lead={say('import.lead')}
        status={write.busy && file ? say('import.reading', { name: file.name }) : null}
        tooLarge={tooLarge ? say('import.too-large') : null}
        onFiles={([first]) => take(first)}
      >
        <FileButton onChange={take} accept={`.xlsx,${XLSX}`}>
          {(props) => (
            <BusyButton {...props} variant="default" busy={write.busy}>
              {say('import.choose')}
            </BusyButton>
          )}
        </FileButton>
      </FileTray>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}
