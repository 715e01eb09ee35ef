import { Stack, Text } from '@mantine/core'
import type { DataNotes } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { dataRequestTexts as say } from './data-requests.texts.ts'

/** What a person says of a value and what the office says: read side by side. */
export function DataNotesPanel({ personId }: { personId: string }) {
  const { data } = useRead<DataNotes>(`/people/${personId}/data-notes`)
  if (data === undefined || data.notes.length === 0) return null
  return (
    <Panel title={say('notes.title')}>
      <Stack gap="md">
        {data.notes.map((note) => (
          <div key={note.id}>
            <Text fw={600}>
              {say(`fields.${note.field}`)}: {say(`notes.${note.outcome}`)}, {showDate(note.on)}
            </Text>
            <Facts
              items={[
                [say('notes.person'), note.personSays],
                [say('notes.office', { name: note.officeName }), note.officeSays],
              ]}
            />
          </div>
        ))}
      </Stack>
    </Panel>
  )
}
