import type { HandOverPage } from '@vung-buoc/server/contract'
import { NOTHING, showDong, showMonth } from '../../../platform/vietnamese-format.ts'
import { SignedCopyMark } from '../../../registers/signed-copies/SignedCopyMark.tsx'
import { AppLink } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { HandOverListActs } from './HandOverListActs.tsx'
import { StatusBadge } from './HandOverStateBadge.tsx'
import { type IncludedList, mayDo } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'

/** The communes' lists in this hand-over: in, held, returned or late. */
export function HandOverLists({ handOver }: { handOver: HandOverPage }) {
  const acts = ACTS.some((action) => mayDo(handOver, action))
  if (handOver.lists.length === 0) return <Empty title={say('lists.none')} />
  return (
    <ScrollBox label={say('lists.rows')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('lists.area')}</th>
            <th scope="col">{say('lists.status')}</th>
            <th scope="col" className={table.number}>
              {say('lists.people')}
            </th>
            <th scope="col" className={table.number}>
              {say('lists.split')}
            </th>
            <th scope="col" className={table.number}>
              {say('lists.total')}
            </th>
            {acts ? (
              <th scope="col">
                <span className="only-screen-reader">{say('lists.acts')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {handOver.lists.map((list) => (
            <ListRow key={list.listId} list={list} handOver={acts ? handOver : null} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const SETTLED = ['included', 'held', 'received', 'sent-back'] as const satisfies readonly Status[]
type Status = IncludedList['status']

/** Only a list that the commune has confirmed can say that there is nothing to report. */
const saysNothing = ({ nothingToReport, status }: IncludedList): boolean =>
  nothingToReport && SETTLED.some((settled) => settled === status)

const ACTS = ['hold-list', 'include-list', 'return-list'] as const

function ListRow({ list, handOver }: { list: IncludedList; handOver: HandOverPage | null }) {
  const isLate = list.status === 'late'
  return (
    <tr>
      <th scope="row">
        <AppLink href={`/danh-sach/${list.listId}`}>{list.areaName}</AppLink>
        <div className={table.quiet}>
          {showMonth(list.month)}
          {list.kind === 'supplement'
            ? ` · ${say('lists.supplement', { n: list.supplementNumber })}`
            : ''}
          {saysNothing(list) ? ` · ${say('lists.nothing')}` : ''}
        </div>
      </th>
      <td>
        <StatusBadge status={list.status} />
        {list.reasons.length > 0 ? (
          <div className={table.quiet}>
            {list.reasons.map((reason) => say.code('reason', reason)).join('; ')}
          </div>
        ) : null}
        {list.note === '' ? null : <div className={table.quiet}>{list.note}</div>}
        {SETTLED.some((settled) => settled === list.status) ? (
          <div>
            <SignedCopyMark copies={list.signedCopies} record={`/lists/${list.listId}`} />
          </div>
        ) : null}
      </td>
      <td data-label={say('lists.people')} className={table.number}>
        {isLate ? NOTHING : list.people}
      </td>
      <td data-label={say('lists.split')} className={table.number}>
        {isLate ? NOTHING : `${list.production} / ${list.training}`}
      </td>
      <td data-label={say('lists.total')} className={table.number}>
        {isLate ? NOTHING : showDong(list.totalAmount)}
      </td>
      {handOver ? (
        <td>
          <HandOverListActs handOver={handOver} list={list} />
        </td>
      ) : null}
    </tr>
  )
}
