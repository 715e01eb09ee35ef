import { SimpleGrid } from '@mantine/core'
import { PURPOSES } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { DateField, dateMeant, dateTrouble } from '../../ui/DateField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { protectionTexts as say } from './data-protection.texts.ts'
import type { LogView } from './use-log-view.ts'

interface LogFiltersProps {
  address: string
  view: LogView
  change: (next: Partial<LogView>) => void
  officerName: string | null | undefined
  /** Denials have no purpose. */
  withPurpose?: boolean
}

export function LogFilters(props: LogFiltersProps) {
  const { address, view, change, officerName, withPurpose = false } = props
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <DayField key={view.day ?? ''} day={view.day} onDay={(day) => change({ day })} />
        {withPurpose ? (
          <ChoiceField
            id="log-purpose"
            label={say('purpose')}
            none={say('any-purpose')}
            options={Object.entries(PURPOSES)}
            value={view.purpose}
            onChange={(purpose) => change({ purpose })}
          />
        ) : null}
      </SimpleGrid>
      {view.userId === null ? null : (
        <Notice>
          {officerName ? say('only-officer', { name: officerName }) : say('some-officer')}{' '}
          <AppLink href={address}>{say('every-officer')}</AppLink>
        </Notice>
      )}
    </>
  )
}

/** The log is asked anew once a whole day is typed, or the field is emptied. */
function DayField({ day, onDay }: { day: string | null; onDay: (day: string | null) => void }) {
  const [typed, setTyped] = useState(day === null ? '' : showDate(day))
  const take = (text: string) => {
    setTyped(text)
    const meant = dateMeant(text)
    if (/^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) && meant !== null && meant !== day) onDay(meant)
    if (text === '' && day !== null) onDay(null)
  }
  return (
    <DateField
      id="log-day"
      label={say('day')}
      value={typed}
      onChange={take}
      optional
      error={dateTrouble(typed) ?? undefined}
    />
  )
}
