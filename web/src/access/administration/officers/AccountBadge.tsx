import type { AccountState } from '@vung-buoc/server/contract'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import { administrationTexts as say } from '../administration.texts.ts'

const TONES = { active: 'good', waiting: 'soon', lapsed: 'late', disabled: 'quiet' } as const

export function AccountBadge({ state }: { state: AccountState }) {
  return (
    <StateBadge tone={TONES[state]} wraps>
      {say(`state.${state}`)}
    </StateBadge>
  )
}
