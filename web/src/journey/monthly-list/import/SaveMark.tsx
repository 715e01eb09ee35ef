import { Button, Group } from '@mantine/core'
import { hasStatus, sayProblem } from '../../../platform/problem.ts'
import { showTime } from '../../../platform/vietnamese-format.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { uiTexts } from '../../../ui/ui.texts.ts'
import { importTexts as say } from './import.texts.ts'
import type { SaveState } from './import-draft.ts'

/** "Đã lưu 10:02", always in sight. */
export function SaveMark({ save }: { save: SaveState }) {
  return <output className="tabular">{wordsOf(save)}</output>
}

function wordsOf(save: SaveState): string {
  if (save.kind === 'saving') return say('saving')
  if (save.kind === 'saved') return say('saved', { time: showTime(save.at) })
  return save.kind === 'unsaved' ? say('unsaved') : ''
}

export function SaveTrouble({ save, onTakeNew }: { save: SaveState; onTakeNew: () => void }) {
  if (save.kind !== 'failed') return null
  const stale = hasStatus(save.error, 412)
  const network = save.error instanceof Error && save.error.name === 'NetworkGap'
  return (
    <Notice tone="soon" urgent>
      <Group gap="sm">
        <span>{stale ? say('stale') : network ? say('save-failed') : sayProblem(save.error)}</span>
        {stale ? (
          <Button variant="default" onClick={onTakeNew}>
            {uiTexts('reload')}
          </Button>
        ) : null}
      </Group>
    </Notice>
  )
}
