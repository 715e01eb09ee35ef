import { FileButton } from '@mantine/core'
import { IconPackageImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { FileTray, LARGEST_UPLOAD } from '../../../ui/FileTray.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { DefectsNotice } from './DefectsNotice.tsx'
import { packageTexts as say } from './package.texts.ts'

/** A package dropped or chosen is verified by the server; then it is looked through on a page. */
export function BringPackage() {
  const go = useGo()
  const [tooLarge, setTooLarge] = useState(false)
  const write = useWrite((answer) => go(`/chuyen-giao/goi/${answer.id}`))
  const take = (chosen: File | null | undefined) => {
    if (!chosen || write.busy) return
    setTooLarge(chosen.size > LARGEST_UPLOAD)
    if (chosen.size <= LARGEST_UPLOAD) write.send({ path: '/deliveries', file: chosen })
  }
  return (
    <Panel>
      <FileTray
        icon={IconPackageImport}
        lead={say('list.drop')}
        status={write.busy ? say('list.checking') : null}
        tooLarge={tooLarge ? say('list.too-large') : null}
        onFiles={([first]) => take(first)}
      >
        <FileButton onChange={take} accept=".vbgoi,.zip">
          {(props) => (
            <BusyButton {...props} variant="default" busy={write.busy}>
              {say('list.choose')}
            </BusyButton>
          )}
        </FileButton>
      </FileTray>
      <DefectsNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}
