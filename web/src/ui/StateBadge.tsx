import {
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconClock,
  IconProgress,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './StateBadge.module.css'

export type Tone = 'quiet' | 'calm' | 'good' | 'soon' | 'late'

const ICONS = {
  quiet: IconCircleDashed,
  calm: IconProgress,
  good: IconCheck,
  soon: IconClock,
  late: IconAlertTriangle,
}

interface StateBadgeProps {
  tone: Tone
  children: ReactNode
  /** For a whole sentence, which has no place on one line of a phone. */
  wraps?: boolean
}

/** Words and a sign, never colour alone. */
export function StateBadge({ tone, children, wraps = false }: StateBadgeProps) {
  const Icon = ICONS[tone]
  return (
    <span className={classes.badge} data-tone={tone} data-wraps={wraps || undefined}>
      <Icon size={14} stroke={2.2} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
