import { Stack, Text, TextInput, Title } from '@mantine/core'
import type { LeavingPage, OpenWork } from '@vung-buoc/server/contract'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { deskTexts } from '../../desk/desk.texts.ts'
import { type LeavingEntry, NOBODY } from './leaving-entry.ts'
import { leavingTexts as say } from './leaving.texts.ts'

interface HandOverDutyProps {
  duty: LeavingPage['duties'][number]
  candidates: LeavingPage['candidates']
  entry: LeavingEntry
  error: string | undefined
  onChange: (change: Partial<LeavingEntry>) => void
}

/** How much waits, in words; the cases themselves are not the administrator's to see. */
function workWords({ kind, code, count }: OpenWork): string {
  const n = typeof count === 'number' ? count : say('few')
  const what = deskTexts.code(kind, code)
  return kind === 'task' ? say('count', { n, what }) : say('number', { n, what })
}

/** One duty of the officer who goes: what waits there, who else holds it, who takes it over. */
export function HandOverDuty({ duty, candidates, entry, error, onChange }: HandOverDutyProps) {
  const { assignmentId, dutyName, unitName, openWork, alsoHeldBy } = duty
  const chosen = entry.successors[assignmentId] ?? null
  const options = candidates.map(
    ({ id, name, unitName: unit }) => [id, say('candidate', { name, unit })] as const,
  )
  const signs = entry.signs[assignmentId] ?? ''
  return (
    <Stack gap="xs" maw={640}>
      <Title order={3} size="h4">
        {dutyName}
      </Title>
      <Text c="dimmed" size="sm">
        {unitName}
      </Text>
      <Text size="sm">
        {say('work')}: {openWork.length === 0 ? say('no-work') : openWork.map(workWords).join('; ')}
      </Text>
      <Text size="sm">
        {alsoHeldBy.length === 0 ? say('alone') : say('also', { names: alsoHeldBy.join(', ') })}
      </Text>
      <ChoiceField
        id={`successor-${assignmentId}`}
        label={say('successor', { duty: dutyName })}
        none={say('choose')}
        options={[[NOBODY, say('nobody')] as const, ...options]}
        value={chosen}
        error={error}
        onChange={(userId) =>
          onChange({ successors: { ...entry.successors, [assignmentId]: userId ?? '' } })
        }
      />
      {chosen === null || chosen === NOBODY || chosen === '' ? null : (
        <TextInput
          id={`signs-${assignmentId}`}
          label={say('signs')}
          description={say('signs-hint')}
          value={signs}
          maxLength={250}
          autoComplete="off"
          onChange={(event) =>
            onChange({ signs: { ...entry.signs, [assignmentId]: event.currentTarget.value } })
          }
        />
      )}
    </Stack>
  )
}
