import type { BreachCard } from '@vung-buoc/server/contract'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { breachTexts as say } from './breaches.texts.ts'

/** How many hours are left to tell the authority, or when it was told. */
export function HoursLeft({ breach }: { breach: BreachCard }) {
  const { notifiedAt, closedAt, notifyBy, hoursLeft, tone } = breach
  if (closedAt !== null) {
    return <StateBadge tone="quiet">{say('closed', { at: showMoment(closedAt) })}</StateBadge>
  }
  if (notifiedAt !== null) {
    const isInTime = notifiedAt <= notifyBy
    return (
      <StateBadge tone={isInTime ? 'good' : 'late'}>
        {say('told', { at: showMoment(notifiedAt) })}
      </StateBadge>
    )
  }
  const hours = hoursLeft ?? 0
  return (
    <StateBadge tone={tone} wraps>
      {hours < 0
        ? say('hours-over', { hours: -hours })
        : say('hours-left', { hours, at: showMoment(notifyBy) })}
    </StateBadge>
  )
}
