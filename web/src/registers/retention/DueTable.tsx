import type { RetentionPage } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { PlaceHold } from './PlaceHold.tsx'
import { retentionTexts as say } from './retention.texts.ts'

type Due = RetentionPage['due'][number]

/** A dry run: whose names would go by when. Nothing goes by looking. */
export function DueTable({ page }: { page: RetentionPage }) {
  const title = say('dry', { date: showDate(page.soonUntil) })
  return (
    <Panel title={title} flush>
      {page.due.length === 0 ? (
        <Empty title={say('dry-none')} says={say('dry-none-says')} />
      ) : (
        <>
          <Notice>
            {page.hasMore ? `${say('dry-lead')} ${say('dry-more')}` : say('dry-lead')}
          </Notice>
          <ScrollBox label={title}>
            <table className={table.table} data-cards>
              <thead>
                <tr>
                  <th scope="col">{say('person')}</th>
                  <th scope="col">{say('due')}</th>
                  <th scope="col">
                    <span className="only-screen-reader">{say('acts')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {page.due.map((due) => (
                  <DueRow key={due.personId} due={due} />
                ))}
              </tbody>
            </table>
          </ScrollBox>
        </>
      )}
    </Panel>
  )
}

function DueRow({ due }: { due: Due }) {
  const { personId, isHeld, isNow } = due
  const date = showDate(due.due)
  return (
    <tr>
      <th scope="row">{personId}</th>
      <td data-label={say('due')}>
        {isNow ? (
          <StateBadge tone="soon">{say('now', { date })}</StateBadge>
        ) : (
          say('later', { date })
        )}
      </td>
      <td>
        {isHeld ? (
          <StateBadge tone="calm">{say('held')}</StateBadge>
        ) : (
          <PlaceHold personId={personId} />
        )}
      </td>
    </tr>
  )
}
