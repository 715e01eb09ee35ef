import { Text, TextInput } from '@mantine/core'
import type { RecordsFound } from '@vung-buoc/server/contract'
import { useEffect } from 'react'
import { useRead } from '../../platform/use-read.ts'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { OptionalLabel } from '../../ui/OptionalLabel.tsx'
import { dataRequestTexts as say } from './data-requests.texts.ts'

interface FindRecordProps {
  number: string
  onNumber: (number: string) => void
  record: string | null
  onRecord: (id: string | null) => void
}

const WHOLE = /^\d{12}$/

/** The records that belong to the number, once it is whole; it travels in a header and is not kept. */
function useRecords(number: string) {
  const digits = number.replaceAll(/\s/g, '')
  const search = WHOLE.test(digits) ? digits : ''
  const found = useRead<RecordsFound>(search === '' ? null : '/data-requests/records', { search })
  return search === '' ? undefined : found.data?.records
}

/** The number of the card finds the code. */
export function FindRecord({ number, onNumber, record, onRecord }: FindRecordProps) {
  const records = useRecords(number)
  const first = records?.[0]?.personId ?? null
  useEffect(() => onRecord(first), [first, onRecord])
  return (
    <>
      <TextInput
        id="request-number"
        label={<OptionalLabel label={say('form.number')} />}
        description={say('form.number-hint')}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        value={number}
        onChange={(event) => onNumber(event.currentTarget.value)}
      />
      {records === undefined ? null : <Found {...{ records, record, onRecord }} />}
    </>
  )
}

interface FoundProps extends Pick<FindRecordProps, 'record' | 'onRecord'> {
  records: RecordsFound['records']
}

function Found({ records, record, onRecord }: FoundProps) {
  if (records.length === 0) return <Text component="output">{say('form.number-none')}</Text>
  return (
    <ChoiceField
      id="request-record"
      label={say('form.record')}
      none={say('form.record-none')}
      options={records.map(({ personId, areaName: area }) => {
        const code = personId.slice(0, 8)
        return [personId, say('form.record-in', { area, code })] as const
      })}
      value={record}
      onChange={onRecord}
    />
  )
}
