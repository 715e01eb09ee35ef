import { Button } from '@mantine/core'
import type { ListCard } from '@vung-buoc/server/contract'
import { monthOf, plainDate } from '@vung-buoc/law'
import { IconPlus } from '@tabler/icons-react'
import { useMay, useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { useAreas } from '../../registers/people/people.api.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { useLists } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** Opens the list of this month; where it has already gone on, a supplement to it. */
export function OpenListButton() {
  const may = useMay()
  const me = useMe()
  const isOfDistrict = useAreas().length > 0
  if (!me || !may('monthly-list.draft') || isOfDistrict) return null
  const month = monthOf(plainDate(me.businessDate))
  return <OpenListOf month={month} areaId={me.acting?.areaId ?? ''} />
}

function OpenListOf({ month, areaId }: { month: string; areaId: string }) {
  const go = useGo()
  const lists = useLists(month).data?.lists ?? null
  const write = useWrite((answer) => {
    sayDone(say('opened'))
    go(`/danh-sach/${answer.id}`)
  })
  const kind = lists === null ? null : kindToOpen(lists.filter((list) => list.areaId === areaId))
  if (kind === null) return null
  return (
    <div>
      <Button
        leftSection={<IconPlus size={18} aria-hidden />}
        loading={write.busy}
        onClick={() => write.send({ path: '/lists', body: { month, kind } })}
      >
        {say(kind === 'regular' ? 'open' : 'open-supplement', { month: showMonth(month) })}
      </Button>
      <ProblemNotice problem={write.problem} onAgain={write.again} />
    </div>
  )
}

/** A supplement only after the commune's list of the month has gone to the bank. */
function kindToOpen(own: readonly ListCard[]): ListCard['kind'] | null {
  if (own.length === 0) return 'regular'
  return own.every(({ state }) => GONE.includes(state)) ? 'supplement' : null
}

const GONE: readonly ListCard['state'][] = ['handed-over', 'received']
