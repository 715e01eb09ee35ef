import { Button, Group } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconArrowNarrowDown } from '@tabler/icons-react'
import { importTexts as say } from '../import/import.texts.ts'
import type { DraftView } from '../import/use-import-draft.ts'
import classes from './SettleGrid.module.css'
import type { GridView } from './use-grid.ts'

interface GridToolsProps {
  view: GridView
  draft: DraftView
  pasted: string
}

/** The keys of the grid as buttons too, and what was copied or pasted last. */
export function GridTools({ view, draft, pasted }: GridToolsProps) {
  return (
    <div className={classes.tools}>
      <Group gap="xs">
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={!draft.canUndo}
          onClick={view.undo}
        >
          {say('undo')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          disabled={!draft.canRedo}
          onClick={view.redo}
        >
          {say('redo')}
        </Button>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconArrowNarrowDown size={16} aria-hidden />}
          onClick={() => {
            view.toDoubt(1)
            view.focus()
          }}
        >
          {say('next-doubt')}
        </Button>
        <output className={classes.said}>{pasted}</output>
      </Group>
      <details className={classes.keys}>
        <summary>{say('keys-title')}</summary>
        <dl>
          {KEYS.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>{keys}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}

const KEYS = [
  ['↑ ↓ ← →, Home, End, Tab', say('key.move')],
  ['Enter', say('key.accept')],
  ['Shift + Enter', say('key.keep')],
  ['F2', say('key.edit')],
  ['Esc', say('key.cancel')],
  ['F8, Alt + ↓', say('key.doubt')],
  ['Ctrl + Z, Ctrl + Y', say('key.undo')],
  ['Shift + ↑ ↓ ← →', say('key.select')],
  ['Ctrl + C, Ctrl + V', say('key.paste')],
  ['Ctrl + Delete', say('key.skip')],
] as const
