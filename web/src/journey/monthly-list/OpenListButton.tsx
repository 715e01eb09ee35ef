import { Group } from '@mantine/core'
import { monthOf, plainDate, type PlainMonth } from '@vung-buoc/law'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useMay, useMe } from '../../access/identity/session.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import { useAreas } from '../../registers/people/people.api.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { useLists } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'
import { type Opening, openingsOf } from './openings.ts'

/** Opens the list of this month, a supplement to it, or an earlier month that has none yet. */
export function OpenListButton() {
  const may = useMay()
  const me = useMe()
  const isOfDistrict = useAreas().length > 0
  if (!me || !may('monthly-list.draft') || isOfDistrict) return null
  const month = monthOf(plainDate(me.businessDate))
  return <OpenListOf thisMonth={month} areaId={me.acting?.areaId ?? ''} />
}

function OpenListOf({ thisMonth, areaId }: { thisMonth: PlainMonth; areaId: string }) {
  const lists = useLists(null).data?.lists
  if (lists === undefined) return null
  const own = lists.filter((list) => list.areaId === areaId)
  const [first, ...others] = openingsOf(own, thisMonth)
  return first === undefined ? null : <OpenOneOf openings={[first, ...others]} />
}

function OpenOneOf({ openings }: { openings: [Opening, ...Opening[]] }) {
  const go = useGo()
  const [chosen, setChosen] = useState<string | null>(null)
  const write = useWrite((answer) => {
    sayDone(say('opened'))
    go(`/danh-sach/${answer.id}`)
  })
  const opening = openings.find(({ month }) => month === chosen) ?? openings[0]
  const { month, kind } = opening
  return (
    <div>
      <Group gap="sm" align="flex-end">
        {openings.length === 1 ? null : (
          <ChoiceField
            id="open-month"
            label={say('open-month')}
            options={openings.map((one) => [one.month, showMonth(one.month)] as const)}
            value={month}
            onChange={setChosen}
          />
        )}
        <BusyButton
          leftSection={<IconPlus size={18} aria-hidden />}
          busy={write.busy}
          onClick={() => write.send({ path: '/lists', body: { month, kind } })}
        >
          {say(kind === 'regular' ? 'open' : 'open-supplement', { month: showMonth(month) })}
        </BusyButton>
      </Group>
      <ProblemNotice problem={write.problem} onAgain={write.again} />
    </div>
  )
}
