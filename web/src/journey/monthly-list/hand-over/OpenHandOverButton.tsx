import { monthOf, plainDate, previousMonth } from '@vung-buoc/law'
import { IconPlus } from '@tabler/icons-react'
import { useMay, useMe } from '../../../access/identity/session.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { showMonth } from '../../../platform/vietnamese-format.ts'
import { useGo } from '../../../ui/AppLink.tsx'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { useHandOvers } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'

const LAST_DAY_OF_OLD_MONTH = '15'

/** Until the middle of a month, last month's lists are handed over; later this month's. */
export function OpenHandOverButton() {
  const may = useMay()
  const me = useMe()
  const go = useGo()
  const known = useHandOvers().data?.handOvers ?? null
  const write = useWrite((answer) => {
    sayDone(say('opened'))
    go(`/chuyen-giao/${answer.id}`)
  })
  if (!may('hand-over.prepare') || !me || known === null) return null
  const thisMonth = monthOf(plainDate(me.businessDate))
  const early = me.businessDate.slice(8) <= LAST_DAY_OF_OLD_MONTH
  const month = early ? previousMonth(thisMonth) : thisMonth
  if (known.some((card) => card.month === month && card.state === 'draft')) return null
  return (
    <div>
      <BusyButton
        leftSection={<IconPlus size={18} aria-hidden />}
        busy={write.busy}
        onClick={() => write.send({ path: '/hand-overs', body: { month } })}
      >
        {say('open', { month: showMonth(month) })}
      </BusyButton>
      <ProblemNotice problem={write.problem} onAgain={write.again} />
    </div>
  )
}
