import { Button } from '@mantine/core'
import type { ListCard } from '@vung-buoc/server/contract'
import { monthOf, plainDate } from '@vung-buoc/law'
import { IconPlus } from '@tabler/icons-react'
import { useMay, useMe } from '../../access/session.ts'
import { sayProblem } from '../../platform/problem.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { useAreas } from '../../registers/people/people.api.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { useLists } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** Opens the list of this month; where it has already gone on, a supplement to it. */
export function OpenListButton() {
  const may = useMay()
  const me = useMe()
  const go = useGo()
  const month = me ? monthOf(plainDate(me.businessDate)) : null
  const lists = useLists(month).data?.lists ?? null
  const isOfDistrict = useAreas().length > 0
  const write = useWrite((answer) => {
    sayDone(say('opened'))
    go(`/danh-sach/${answer.id}`)
  })
  if (!may('monthly-list.draft') || isOfDistrict || month === null || lists === null) return null
  const own = me?.acting?.areaId ?? ''
  const kind = kindToOpen(lists.filter(({ areaId }) => areaId === own))
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
      {write.problem ? (
        <Notice tone="late" urgent>
          {sayProblem(write.problem)}
        </Notice>
      ) : null}
    </div>
  )
}

/** A supplement only after the commune's list of the month has gone to the bank. */
function kindToOpen(own: readonly ListCard[]): ListCard['kind'] | null {
  if (own.length === 0) return 'regular'
  return own.every(({ state }) => GONE.includes(state)) ? 'supplement' : null
}

const GONE: readonly ListCard['state'][] = ['handed-over', 'received']
