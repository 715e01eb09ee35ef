import {
  inSentence,
  NOTHING,
  showDate,
  showDong,
  showMonth,
} from '../../../platform/vietnamese-format.ts'
import { Empty } from '../../../ui/Empty.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import type { DeliveredList as List } from './package.api.ts'
import { packageTexts as say } from './package.texts.ts'

/** One commune's list as the package brings it. */
export function DeliveredList({ list }: { list: List }) {
  const title = titleOf(list)
  return (
    <Panel title={title} flush>
      {list.people.length === 0 ? (
        <Empty title={say('page.nothing')} />
      ) : (
        <ScrollBox label={title}>
          <table className={table.table} data-cards>
            <thead>
              <tr>
                <th scope="col">{say('page.person')}</th>
                <th scope="col">{say('page.born')}</th>
                <th scope="col">{say('page.purpose')}</th>
                <th scope="col" className={table.number}>
                  {say('page.amount')}
                </th>
              </tr>
            </thead>
            <tbody>
              {list.people.map((person) => (
                <tr key={person.line}>
                  <th scope="row">
                    {person.fullName}
                    {marksOf(person).map((mark) => (
                      <span key={mark} className={table.quiet}>
                        {' '}
                        · {mark}
                      </span>
                    ))}
                  </th>
                  <td data-label={say('page.born')}>{showDate(person.birthDate)}</td>
                  <td data-label={say('page.purpose')}>
                    {person.purpose === null ? NOTHING : say(`page.purposes.${person.purpose}`)}
                  </td>
                  <td data-label={say('page.amount')} className={table.number}>
                    {person.amount === null ? NOTHING : showDong(person.amount)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}

const marksOf = ({ isKnown, isWithdrawn }: List['people'][number]): string[] => [
  ...(isKnown ? [say('page.known')] : []),
  ...(isWithdrawn ? [say('page.withdrawn')] : []),
]

function titleOf({ areaName, month, supplementNumber, comesAgain }: List): string {
  const parts = [
    say('page.lists', { area: inSentence(areaName), month: showMonth(month) }),
    ...(supplementNumber > 0 ? [say('page.supplement', { n: supplementNumber })] : []),
    ...(comesAgain ? [say('page.again')] : []),
  ]
  return parts.join(' · ')
}
