import { Group, Modal, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Me } from '@vung-buoc/server/contract'
import { addDays, plainDate } from '@vung-buoc/law'
import { IconCalendar } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { DateField, dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { uiTexts } from '../../ui/ui.texts.ts'
import { accessTexts as say } from '../access.texts.ts'
import classes from './BusinessDate.module.css'

/** The business date; in a demo it can be moved forward. */
export function BusinessDate({ me }: { me: Me }) {
  const [opened, modal] = useDisclosure(false)
  const date = showDate(me.businessDate)
  if (!me.demo) {
    return (
      <span className={classes.date}>
        <span className="only-screen-reader">{say('clock.today')}</span>
        <IconCalendar size={16} aria-hidden />
        {date}
      </span>
    )
  }
  return (
    <>
      <UnstyledButton
        className={classes.date ?? ''}
        aria-label={say('clock.change', { date })}
        onClick={modal.open}
      >
        <IconCalendar size={16} aria-hidden />
        {date}
      </UnstyledButton>
      <Modal
        opened={opened}
        onClose={modal.close}
        title={say('clock.title')}
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <MoveClock today={me.businessDate} onDone={modal.close} />
      </Modal>
    </>
  )
}

function MoveClock({ today, onDone }: { today: string; onDone: () => void }) {
  const [typed, setTyped] = useState('')
  const [trouble, setTrouble] = useState<string | null>(null)
  const write = useWrite(() => {
    onDone()
  })
  const move = (date: string | null) => {
    const late = date === null || date <= today
    setTrouble(
      dateTrouble(typed) ?? (late ? say('clock.not-later', { date: showDate(today) }) : null),
    )
    if (late) return
    void write.sendAndWait({ path: '/demo/clock', body: { date } }).then(
      () => sayDone(say('clock.moved', { date: showDate(date) })),
      () => undefined,
    )
  }
  const later = (days: number) => move(addDays(plainDate(today), days))
  return (
    <Stack>
      <Text c="dimmed">{say('clock.lead')}</Text>
      <Group>
        <BusyButton variant="default" busy={write.busy} onClick={() => later(1)}>
          {say('clock.next-day')}
        </BusyButton>
        <BusyButton variant="default" busy={write.busy} onClick={() => later(7)}>
          {say('clock.next-week')}
        </BusyButton>
      </Group>
      <DateField
        id="demo-date"
        label={say('clock.date')}
        value={typed}
        onChange={setTyped}
        error={trouble ?? undefined}
      />
      <ProblemNotice problem={write.problem} onAgain={write.again} />
      <BusyButton busy={write.busy} onClick={() => move(dateMeant(typed))}>
        {say('clock.move')}
      </BusyButton>
    </Stack>
  )
}
