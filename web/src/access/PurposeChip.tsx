import { findGrant, isDuty, type Permission, PURPOSES } from '@vung-buoc/server/contract'
import { IconEye } from '@tabler/icons-react'
import { accessTexts as say } from './access.texts.ts'
import classes from './PurposeChip.module.css'
import { useMe } from './identity/session.ts'

/** Why this officer sees what the page shows; the read log holds the same words. */
export function PurposeChip({ permission }: { permission: Permission }) {
  const duty = useMe()?.acting?.duty ?? ''
  const grant = isDuty(duty) ? findGrant(permission, duty) : undefined
  if (!grant) return null
  return (
    <span className={classes.chip}>
      <IconEye size={14} aria-hidden />
      {say('purpose', { purpose: PURPOSES[grant.purpose] })}
    </span>
  )
}
