import { Stack } from '@mantine/core'
import type { EmergencyCase } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { NOTHING, showDate } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import table from '../../ui/table.module.css'
import { threadTexts } from '../threads/thread.texts.ts'
import { breakGlassTexts as say } from './break-glass.texts.ts'
import { EmergencyFrame } from './EmergencyFrame.tsx'

/** One record, opened in an emergency: all of it, inside a red frame, while the hours last. */
export function EmergencyCasePage() {
  const { id = '' } = useParams({ strict: false })
  const page = useRead<EmergencyCase>(`/break-glass/${id}/case`)
  return (
    <Loaded query={page}>
      {(opened) => (
        <EmergencyFrame opened={opened}>
          <Stack gap="lg">
            <PageHead
              title={opened.fullName}
              tab={say('title')}
              lead={say('document', { number: opened.opening.documentNumber })}
              marks={<PurposeChip permission="break-glass.open" />}
            />
            <Panel title={say('case.person')}>
              <Facts items={factsOf(opened)} />
            </Panel>
            <Panel title={say('case.steps')} flush>
              <Steps steps={opened.steps} />
            </Panel>
          </Stack>
        </EmergencyFrame>
      )}
    </Loaded>
  )
}

/** A whole day, or the year alone. */
const birthText = (birth: string | null): string =>
  birth === null ? NOTHING : birth.length === 4 ? birth : showDate(birth)

function factsOf(opened: EmergencyCase): (readonly [string, string])[] {
  const { sex, certificateNumber: number } = opened
  const certificate =
    number === null
      ? NOTHING
      : say('case.certificate-of', { number, on: showDate(opened.certificateDate) })
  return [
    [say('case.birth'), birthText(opened.birthDate)],
    [say('case.sex'), sex === null ? NOTHING : say(`case.${sex}`)],
    [say('case.number'), opened.idNumber ?? NOTHING],
    [say('case.phone'), opened.phone ?? NOTHING],
    [say('case.address'), opened.address],
    [say('case.certificate'), certificate],
    [say('case.completed'), showDate(opened.completedOn)],
  ]
}

function Steps({ steps }: Pick<EmergencyCase, 'steps'>) {
  if (steps.length === 0)
    return <Empty title={say('case.no-steps')} says={say('case.no-steps-says')} />
  return (
    <table className={table.table}>
      <tbody>
        {steps.map(({ onDate, what, unitName, toUnitName }, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- steps are only ever added at the end
          <tr key={at}>
            <td>{showDate(onDate)}</td>
            <th scope="row">
              {threadTexts.code('step', what)}
              <div className={table.quiet}>
                {unitName}
                {toUnitName === null || toUnitName === unitName
                  ? null
                  : ` ${say('case.to-unit', { unit: toUnitName })}`}
              </div>
            </th>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
