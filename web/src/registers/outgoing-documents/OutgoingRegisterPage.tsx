import { TextInput } from '@mantine/core'
import type { OutgoingRegister } from '@vung-buoc/server/contract'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { inSentence } from '../../platform/vietnamese-format.ts'
import { queryText, useRead } from '../../platform/use-read.ts'
import { useSearchText } from '../../platform/use-search-text.ts'
import { useGo } from '../../ui/AppLink.tsx'
import { ChoiceField } from '../../ui/ChoiceField.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './OutgoingRegisterPage.module.css'
import { outgoingTexts as say } from './outgoing-documents.texts.ts'
import { RegisterTable } from './RegisterTable.tsx'
import { ReserveNumber } from './ReserveNumber.tsx'

/** Sổ văn bản đi of one's own unit. */
export function OutgoingRegisterPage() {
  const { year } = useSearchText()
  const register = useRead<OutgoingRegister>(`/outgoing-documents${queryText({ year })}`, {
    keepPrevious: true,
  })
  const data = register.data
  return (
    <>
      <PageHead
        title={say('title')}
        lead={data === undefined ? '' : say('lead', { unit: inSentence(data.unitName) })}
        marks={<PurposeChip permission="outgoing-document.read" />}
        actions={data?.mayReserve === true ? <ReserveNumber register={data} /> : null}
      />
      <Loaded query={register}>{(shown) => <Register register={shown} />}</Loaded>
    </>
  )
}

function Register({ register }: { register: OutgoingRegister }) {
  const go = useGo()
  const [wanted, setWanted] = useState('')
  const found = register.documents.filter(({ shown }) => shown.includes(wanted.trim()))
  return (
    <Panel title={say('table', { year: register.year })} flush>
      <div className={classes.filters}>
        <ChoiceField
          id="register-year"
          label={say('year')}
          options={register.years.map((year) => [String(year), String(year)] as const)}
          value={String(register.year)}
          onChange={(year) => go(`/so-van-ban-di${queryText({ year })}`)}
        />
        <TextInput
          id="register-number"
          label={say('search')}
          placeholder={say('search-hint')}
          value={wanted}
          inputMode="numeric"
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </div>
      {register.documents.length === 0 ? (
        <Empty title={say('none')} says={say('none-says')} />
      ) : (
        <RegisterTable documents={found} gaps={wanted.trim() === '' ? register.gaps : []} />
      )}
    </Panel>
  )
}
