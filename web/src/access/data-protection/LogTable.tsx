import { type LoggedReading, PURPOSES } from '@vung-buoc/server/contract'
import { NOTHING } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { protectionTexts as say } from './data-protection.texts.ts'
import { MomentCell } from './MomentCell.tsx'
import { OfficerCell } from './OfficerCell.tsx'
import { routeWords } from './route-words.ts'

const COLUMNS = ['at', 'what', 'who', 'purpose', 'people'] as const

const PURPOSE_WORDS: Readonly<Record<string, string>> = PURPOSES

interface LogTableProps {
  kind: 'readings' | 'files'
  address: string
  readings: LoggedReading[]
}

export function LogTable({ kind, address, readings }: LogTableProps) {
  if (readings.length === 0) return <Empty title={say(`${kind}.none`)} says={say('none-says')} />
  return (
    <ScrollBox label={say(`${kind}.table`)}>
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
            <LogRow key={reading.id} reading={reading} address={address} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function LogRow({ reading, address }: { reading: LoggedReading; address: string }) {
  const { at, onDate, route, purpose, people, personId } = reading
  return (
    <tr>
      <MomentCell at={at} onDate={onDate} />
      <th scope="row">
        {routeWords(route)}
        {reading.isEmergency ? (
          <div>
            <StateBadge tone="late">{say('emergency')}</StateBadge>
          </div>
        ) : null}
      </th>
      <td data-label={say('who')}>
        <OfficerCell address={address} line={reading} />
      </td>
      <td data-label={say('purpose')}>{PURPOSE_WORDS[purpose] ?? NOTHING}</td>
      <td data-label={say('people')}>{personId === null ? people : <Person id={personId} />}</td>
    </tr>
  )
}

/** One person alone: his code leads to everybody who has read his record. */
const Person = ({ id }: { id: string }) => (
  <AppLink href={`/nguoi/${id}/ai-da-xem`}>{say('person', { code: id.slice(0, 8) })}</AppLink>
)
