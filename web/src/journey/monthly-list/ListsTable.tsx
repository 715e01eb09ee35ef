import type { ListCard } from '@vung-buoc/server/contract'
import { inSentence, showDate, showDong, showMonth } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import classes from './ListsPage.module.css'
import { ListStateBadge } from './ListStateBadge.tsx'
import { listTexts as say } from './monthly-list.texts.ts'

export function ListsTable({ lists }: { lists: ListCard[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('title')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col" className={table.number}>
              {say('people')}
            </th>
            <th scope="col" className={table.number}>
              {say('total')}
            </th>
            <th scope="col">{say('holder')}</th>
            <th scope="col">{say('due')}</th>
          </tr>
        </thead>
        <tbody>
          {lists.map((list) => (
            <ListRow key={list.id} list={list} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function ListRow({ list }: { list: ListCard }) {
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/danh-sach/${list.id}`} className={classes.name}>
          {say('name', { month: showMonth(list.month), area: inSentence(list.areaName) })}
        </AppLink>
        {list.kind === 'supplement' ? (
          <div className={table.quiet}>{say('supplement', { n: list.supplementNumber })}</div>
        ) : null}
      </th>
      <td>
        <span className={classes.states}>
          <ListStateBadge list={list} />
        </span>
      </td>
      <td data-label={say('people')} className={table.number}>
        <span>
          {list.lineCount}
          {list.confirmedCount > 0 ? (
            <div className={table.quiet}>
              {say('people-of', { confirmed: list.confirmedCount, n: list.lineCount })}
            </div>
          ) : null}
        </span>
      </td>
      <td data-label={say('total')} className={table.number}>
        {showDong(list.totalAmount)}
      </td>
      <td data-label={say('holder')}>{list.holderName}</td>
      <td data-label={say('due')}>{showDate(list.due)}</td>
    </tr>
  )
}
