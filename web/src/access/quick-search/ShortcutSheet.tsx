import { Modal, Stack, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useEffect } from 'react'
import { uiTexts } from '../../ui/ui.texts.ts'
import { accessTexts as say } from '../access.texts.ts'
import classes from './ShortcutSheet.module.css'

const GRID_KEYS = [
  'arrows',
  'accept',
  'keep',
  'edit',
  'doubt',
  'undo',
  'select',
  'paste',
  'skip',
] as const

const GROUPS = [
  { name: 'everywhere', keys: ['search', 'veil', 'sheet', 'next'] },
  { name: 'folder', keys: ['parts', 'part', 'sign'] },
  { name: 'grid', keys: GRID_KEYS },
] as const

const WRITES = 'input, textarea, select, [contenteditable="true"], [role="grid"]'

function isFree(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.altKey || event.metaKey
  const at = event.target
  const writes = at instanceof Element && at.closest(WRITES) !== null
  return event.key === '?' && !modified && !writes && !event.defaultPrevented
}

/** "?" outside a field opens the sheet of keys. */
export function ShortcutSheet() {
  const [opened, sheet] = useDisclosure(false)
  const { open } = sheet
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isFree(event)) open()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [open])
  return (
    <Modal
      opened={opened}
      onClose={sheet.close}
      title={say('keys.title')}
      closeButtonProps={{ 'aria-label': uiTexts('close') }}
    >
      <Stack>
        {GROUPS.map(({ name, keys }) => (
          <section key={name}>
            <Title order={3} size="h5">
              {say(`keys.${name}`)}
            </Title>
            <dl className={classes.keys}>
              {keys.map((key) => (
                <div key={key}>
                  <dt>
                    <kbd>{say(`keys.key.${key}`)}</kbd>
                  </dt>
                  <dd>{say(`keys.says.${key}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Stack>
    </Modal>
  )
}
