import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconDownload, IconPrinter } from '@tabler/icons-react'
import { API } from '../../platform/api.ts'
import { ownDataTexts as say } from './own-data.texts.ts'

/** Everything that is held of one person, to hand to him: on paper, or for another system. */
export function OwnDataMenu({ personId }: { personId: string }) {
  const of = `${API}/people/${personId}/own-data`
  return (
    <Menu position="bottom-end" width={300} withinPortal>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {say('open')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{say('of-person')}</Menu.Label>
        <Menu.Item
          component="a"
          href={`${of}.pdf`}
          target="_blank"
          rel="noreferrer"
          leftSection={<IconPrinter size={16} aria-hidden />}
        >
          {say('pdf')}
        </Menu.Item>
        <Menu.Item
          component="a"
          href={`${of}.json`}
          download
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {say('json')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
