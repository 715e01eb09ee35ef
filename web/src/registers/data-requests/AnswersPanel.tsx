import { Stack, Text } from '@mantine/core'
import type { DataRequestPage } from '@vung-buoc/server/contract'
import { useMay } from '../../access/identity/session.ts'
import { API } from '../../platform/api.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { PrintMenu } from '../../ui/PrintMenu.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { dataRequestTexts as say } from './data-requests.texts.ts'

type Answer = DataRequestPage['answers'][number]

/** The letters that went out, the newest first and ready to print. */
export function AnswersPanel({ page }: { page: DataRequestPage }) {
  const { id, answers } = page
  const isPrinting = useMay()('data-request.keep') && answers.length > 0
  const letter = `${API}/data-requests/${id}/letter`
  const paper = { name: say('page.print'), pdf: `${letter}.pdf`, docx: `${letter}.docx` }
  return (
    <Panel
      title={say('page.answers')}
      aside={isPrinting ? <PrintMenu papers={[paper]} /> : undefined}
    >
      {answers.length === 0 ? (
        <Empty title={say('page.no-answers')} says={say('page.no-answers-says')} />
      ) : (
        <Stack gap="md">
          {answers.map((answer) => (
            <AnswerLine key={answer.shown} answer={answer} />
          ))}
        </Stack>
      )}
    </Panel>
  )
}

function AnswerLine({ answer }: { answer: Answer }) {
  const { outcome, reasons, note, on, byName, shown } = answer
  const by = byName === null ? '' : `, ${say('page.answer-by', { name: byName })}`
  return (
    <Stack gap={4}>
      <StateBadge tone={outcome === 'granted' ? 'good' : 'calm'}>
        {say(`outcomes.${outcome}`)}
      </StateBadge>
      <Text>
        {say('page.answer-line', { number: shown, date: showDate(on) })}
        {by}
      </Text>
      {reasons.map((reason) => (
        <Text key={reason}>{say(`reasons.${reason}`)}</Text>
      ))}
      {note === '' ? null : <Text>{note}</Text>}
    </Stack>
  )
}
