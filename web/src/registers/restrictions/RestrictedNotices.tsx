import { DUTIES, isDuty, type PeopleFound } from '@vung-buoc/server/contract'
import { Notice } from '../../ui/Notice.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** The name searched for belongs to a record that stands apart: whom to ask, and nothing else. */
export function RestrictedHit({ restricted }: { restricted: PeopleFound['restricted'] }) {
  if (restricted === null) return null
  const { unitName: unit, duty } = restricted
  return (
    <Notice tone="soon" title={say('hit.title')}>
      {say('hit.says', { unit, duty: isDuty(duty) ? DUTIES[duty] : duty })}
    </Notice>
  )
}

/** Somebody on a list stands apart from the officer: counted, and who acts on the list then. */
export function RestrictedOnList({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <Notice tone="soon" title={say('on-list.one', { n: count })}>
      {say('on-list.says')}
    </Notice>
  )
}
