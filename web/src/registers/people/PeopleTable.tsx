import type { PersonCard } from '@vung-buoc/server/contract'
import { inSentence, showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { walkResults } from './focus-first-result.ts'
import { leavingTexts } from '../threads/leaving.texts.ts'
import { peopleTexts as say } from './people.texts.ts'
import classes from './PeoplePage.module.css'
import { WindowMark } from '../eligibility/WindowMark.tsx'

export function PeopleTable({ people, total }: { people: PersonCard[]; total: number }) {
  return (
    <>
      <output className={classes.found}>{say('found', { n: total })}</output>
      <ScrollBox label={say('table')}>
        <table className={table.table} data-cards>
          <thead>
            <tr>
              {(['name', 'address', 'stage', 'window', 'contact', 'holder'] as const).map((key) => (
                <th key={key} scope="col">
                  {say(key)}
                </th>
              ))}
            </tr>
          </thead>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows walk between the links inside */}
          <tbody onKeyDown={walkResults}>
            {people.map((person) => (
              <PersonRow key={person.id} person={person} />
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}

function PersonRow({ person }: { person: PersonCard }) {
  const { id, fullName, birthDate, idNumber, hamlet, areaName, stage, holderName, due } = person
  return (
    <tr data-result>
      <th scope="row">
        <AppLink href={`/nguoi/${id}`} className={classes.name}>
          {fullName}
        </AppLink>
        <div className={table.quiet}>
          {showDate(birthDate)} · {idNumber ?? say('not-issued')}
        </div>
      </th>
      <td data-label={say('address')}>
        {hamlet}, {inSentence(areaName)}
      </td>
      <td data-label={say('stage')}>
        {person.left === null ? null : (
          <StateBadge tone="quiet">
            {leavingTexts('mark-short', { reason: leavingTexts(`reasons.${person.left}`) })}
          </StateBadge>
        )}
        {stage === null ? null : (
          <StateBadge tone={stage === 'received' ? 'good' : 'calm'}>
            {say(`stages.${stage}`)}
          </StateBadge>
        )}
      </td>
      <td data-label={say('window')}>
        <WindowMark band={person.windowBand} />
      </td>
      <td data-label={say('contact')}>
        {person.lastContactOn === null ? say('no-contact') : showDate(person.lastContactOn)}
      </td>
      <td data-label={say('holder')}>
        <span>
          {holderName}
          {due === null ? null : (
            <span className={table.quiet}> {say('due', { date: showDate(due) })}</span>
          )}
        </span>
      </td>
    </tr>
  )
}
