import type { BreakGlass } from '@vung-buoc/server/contract'
import { showDate, showMoment } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { breakGlassTexts as say } from './break-glass.texts.ts'
import { ReviewOpening } from './ReviewOpening.tsx'

const COLUMNS = ['opener', 'why', 'when', 'review'] as const

export function OpeningsTable({ openings }: { openings: BreakGlass[] }) {
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
            <th scope="col">
              <span className="only-screen-reader">{say('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {openings.map((one) => (
            <OpeningRow key={one.id} opening={one} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function OpeningRow({ opening }: { opening: BreakGlass }) {
  const { openedAt: from, expiresAt: to } = opening
  return (
    <tr>
      <th scope="row">
        {opening.openerName}
        <div className={table.quiet}>{opening.unitName}</div>
        <div className={table.quiet}>{say('record', { code: opening.personId.slice(0, 8) })}</div>
      </th>
      <td data-label={say('why')}>
        {say(`reasons.${opening.reason}`)}
        <div>{opening.note}</div>
        <div className={table.quiet}>{say('document', { number: opening.documentNumber })}</div>
      </td>
      <td data-label={say('when')}>
        {say('span', { from: showMoment(from), to: showMoment(to) })}
        <div className={table.quiet}>{say('reads', { n: opening.reads })}</div>
      </td>
      <td data-label={say('review')}>
        <ReviewState opening={opening} />
      </td>
      <td>
        {opening.isOpen && opening.isMine ? (
          <AppLink href={`/mo-khan-cap/${opening.id}`}>{say('is-open')}</AppLink>
        ) : null}
        {opening.mayReview ? <ReviewOpening opening={opening} /> : null}
      </td>
    </tr>
  )
}

function ReviewState({ opening }: { opening: BreakGlass }) {
  const { verdict, isLate, reviewDue, reviewerName, reviewedOn, reviewNote } = opening
  if (verdict === null) {
    return (
      <StateBadge tone={isLate ? 'late' : 'soon'}>
        {say(`review-states.${isLate ? 'late' : 'due'}`, { on: showDate(reviewDue) })}
      </StateBadge>
    )
  }
  return (
    <>
      <StateBadge tone={verdict === 'justified' ? 'good' : 'late'}>
        {say(`review-states.${verdict}`)}
      </StateBadge>
      <div className={table.quiet}>
        {say('reviewed-by', { name: reviewerName ?? '', on: showDate(reviewedOn) })}
      </div>
      {reviewNote === '' ? null : <div>{reviewNote}</div>}
    </>
  )
}
