import { DUTIES, isDuty, PURPOSES, type ReadingView } from '@vung-buoc/server/contract'
import { NOTHING, showMoment } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { readingTexts as say } from './readings.texts.ts'

const COLUMNS = ['at', 'unit', 'duty', 'purpose', 'how'] as const

const PURPOSE_WORDS: Readonly<Record<string, string>> = PURPOSES

export function ReadingsTable({ readings }: { readings: ReadingView[] }) {
  if (readings.length === 0) return <Empty title={say('none')} says={say('none-says')} />
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <ReadingRow key={reading.id} reading={reading} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function ReadingRow({ reading }: { reading: ReadingView }) {
  const { at, unitName, duty, purpose, officerName } = reading
  return (
    <tr>
      <th scope="row">{showMoment(at)}</th>
      <td data-label={say('unit')}>
        {unitName ?? NOTHING}
        {officerName ? <div className={table.quiet}>{officerName}</div> : null}
      </td>
      <td data-label={say('duty')}>{isDuty(duty) ? DUTIES[duty] : duty}</td>
      <td data-label={say('purpose')}>{PURPOSE_WORDS[purpose] ?? purpose}</td>
      <td data-label={say('how')}>
        <Way reading={reading} />
      </td>
    </tr>
  )
}

function Way({ reading }: { reading: ReadingView }) {
  if (reading.isEmergency) return <StateBadge tone="late">{say('emergency')}</StateBadge>
  return reading.isFile ? <StateBadge tone="soon">{say('file')}</StateBadge> : say('screen')
}
