import { Anchor } from '@mantine/core'
import type { SignedCopy } from '@vung-buoc/server/contract'
import { API } from '../../platform/api.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import classes from './SignedCopiesPage.module.css'
import { copyTexts as say } from './signed-copies.texts.ts'

interface SignedCopyMarkProps {
  copies: readonly SignedCopy[]
  /** The record's address in the API: /lists/… or /hand-overs/…. */
  record: string
}

/** "Bản ký: đã có / còn thiếu", with the way to open it. */
export function SignedCopyMark({ copies, record }: SignedCopyMarkProps) {
  if (copies.length === 0) return <StateBadge tone="soon">{say('mark.missing')}</StateBadge>
  return (
    <>
      {copies.map((copy) => (
        <span key={copy.id} className={classes.mark}>
          <StateBadge tone="good">
            {say(copy.form === 'digital' ? 'mark.digital' : 'mark.has')}
          </StateBadge>
          <Anchor
            href={`${API}${record}/signed-copies/${copy.id}/copy.pdf`}
            target="_blank"
            rel="noreferrer"
            size="sm"
          >
            {say(copy.form === 'digital' ? 'mark.open-digital' : 'mark.open')}
          </Anchor>
        </span>
      ))}
    </>
  )
}
