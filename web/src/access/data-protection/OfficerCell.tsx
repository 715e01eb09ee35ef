import { DUTIES, isDuty } from '@vung-buoc/server/contract'
import { AppLink } from '../../ui/AppLink.tsx'
import table from '../../ui/table.module.css'
import { protectionTexts as say } from './data-protection.texts.ts'

interface Line {
  userId: string | null
  officerName: string | null
  unitName: string | null
  duty: string | null
}

/** An officer with office and duty; the name narrows the page to what he did. */
export function OfficerCell({ address, line }: { address: string; line: Line }) {
  const { userId, officerName, unitName, duty } = line
  const duties = duty !== null && isDuty(duty) ? DUTIES[duty] : null
  const post = [unitName, duties].filter((text) => text !== null)
  return (
    <>
      {userId === null ? (
        say('no-officer')
      ) : (
        <AppLink href={`${address}?userId=${userId}`}>{officerName ?? say('some-officer')}</AppLink>
      )}
      <div className={table.quiet}>{post.join(', ')}</div>
    </>
  )
}
