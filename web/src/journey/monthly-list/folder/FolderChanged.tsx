import { Button, Stack } from '@mantine/core'
import type { Folder } from '@vung-buoc/server/contract'
import { Notice } from '../../../ui/Notice.tsx'
import classes from './Folder.module.css'
import { folderChanges } from './folder-changes.ts'
import { folderTexts as say } from './folder.texts.ts'

interface FolderChangedProps {
  before: Folder
  after: Folder
  onSeen: () => void
}

/** Why nothing was signed: what the signer read, beside what stands there now. */
export function FolderChanged({ before, after, onSeen }: FolderChangedProps) {
  const changes = folderChanges(before, after)
  return (
    <Notice tone="late" urgent title={say('changed')}>
      <Stack gap="sm" align="flex-start">
        <span>{say(changes.length === 0 ? 'changed-same' : 'changed-lead')}</span>
        {changes.map(({ title, gone, fresh }) => (
          <div key={title}>
            <strong>{title}</strong>
            <ul className={classes.changes}>
              {gone.map((row) => (
                <li key={`-${row}`}>{say('gone', { row })}</li>
              ))}
              {fresh.map((row) => (
                <li key={`+${row}`}>{say('fresh', { row })}</li>
              ))}
            </ul>
          </div>
        ))}
        <Button variant="default" onClick={onSeen}>
          {say('seen')}
        </Button>
      </Stack>
    </Notice>
  )
}
