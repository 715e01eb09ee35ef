import { Button, FileButton, Group } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import type { ListImport } from '@vung-buoc/server/contract'
import { saveFile } from '../../../platform/save-file.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import type { DraftView } from '../import/use-import-draft.ts'
import { correctedTexts as say } from './corrected.texts.ts'

interface CorrectedSheetProps {
  reading: ListImport
  draft: DraftView
}

/** Out to Excel with a note in every doubtful cell, and in again with the same rows. */
export function CorrectedSheet({ reading, draft }: CorrectedSheetProps) {
  const write = useWrite()
  const take = async (file: File | null) => {
    if (file === null || (await draft.settleAll()) === null) return
    write.send({ path: `/imports/${reading.id}/corrected`, file })
  }
  const give = async () => {
    if ((await draft.settleAll()) === null) return
    saveFile(`/imports/${reading.id}/checked-sheet`)
  }
  return (
    <Panel title={say('title')}>
      <p>{say('lead')}</p>
      <Group gap="sm">
        <Button
          variant="default"
          leftSection={<IconDownload size={18} aria-hidden />}
          onClick={() => void give()}
        >
          {say('download')}
        </Button>
        <FileButton
          accept=".xlsx"
          inputProps={{ 'aria-label': say('upload') }}
          onChange={(file) => void take(file)}
        >
          {(props) => (
            <BusyButton
              {...props}
              variant="default"
              leftSection={<IconUpload size={18} aria-hidden />}
              busy={write.busy}
            >
              {say('upload')}
            </BusyButton>
          )}
        </FileButton>
        <output>{write.busy ? say('reading') : ''}</output>
      </Group>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </Panel>
  )
}
