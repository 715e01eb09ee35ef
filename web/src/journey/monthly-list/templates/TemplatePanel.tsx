import { Button, Group, Text } from '@mantine/core'
import type { PaperTemplate } from '@vung-buoc/server/contract'
import { IconDownload } from '@tabler/icons-react'
import { API } from '../../../platform/api.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { Panel } from '../../../ui/Panel.tsx'
import { BackToShipped } from './BackToShipped.tsx'
import { SetTemplate } from './SetTemplate.tsx'
import { templateTexts as say } from './templates.texts.ts'

/** One paper: which template counts, the files to take, and what an officer may change. */
export function TemplatePanel({ template, maySet }: { template: PaperTemplate; maySet: boolean }) {
  const { name, isOwn, since, setByName } = template
  const counts = isOwn
    ? say('own', { date: showDate(since), name: setByName ?? '' })
    : say('shipped')
  return (
    <Panel title={name}>
      <Text mb="sm">{counts}</Text>
      <Files template={template} />
      {maySet ? <SetTemplate template={template} /> : null}
      {maySet && isOwn ? <BackToShipped template={template} /> : null}
      <Tags template={template} />
    </Panel>
  )
}

function Files({ template: { kind, name, isOwn } }: { template: PaperTemplate }) {
  const files = [
    ['current', say('current')],
    ['sample', say('sample')],
    ...(isOwn ? [['shipped', say('get-shipped')] as const] : []),
  ] as const
  return (
    <Group gap="sm" mb="sm">
      {files.map(([file, label]) => (
        <Button
          key={file}
          component="a"
          variant="default"
          href={`${API}/paper-templates/${kind}/${file}.docx`}
          download
          aria-label={`${label}: ${name}`}
          leftSection={<IconDownload size={18} aria-hidden />}
        >
          {label}
        </Button>
      ))}
    </Group>
  )
}

function Tags({ template: { tags } }: { template: PaperTemplate }) {
  return (
    <details>
      <summary>{say('tags')}</summary>
      <Text size="sm" my="xs">
        {say('tags-lead')}
      </Text>
      <ul>
        {tags.map(({ tag, isRequired }) => (
          <li key={tag}>
            {`{${tag.replace('/', '} → {')}}`}
            {isRequired ? ' *' : ''}
          </li>
        ))}
      </ul>
    </details>
  )
}
