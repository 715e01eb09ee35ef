import { Button, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Contact } from '@vung-buoc/server/contract'
import { useMay } from '../../access/identity/session.ts'
import { showDate, showDong } from '../../platform/vietnamese-format.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import classes from './ContactsPanel.module.css'
import { type Need, useContacts } from './outreach.api.ts'
import { outreachTexts as say } from './outreach.texts.ts'
import { RecordContactForm } from './RecordContactForm.tsx'

export function ContactsPanel({ personId }: { personId: string }) {
  const may = useMay()
  const [writing, form] = useDisclosure(false)
  const contacts = useContacts(personId)
  const offer = may('contact.record') && !writing
  return (
    <Panel
      title={say('title')}
      aside={offer ? <Button onClick={form.open}>{say('record')}</Button> : undefined}
    >
      <Stack>
        {writing ? <RecordContactForm personId={personId} onClose={form.close} /> : null}
        <Loaded query={contacts}>{(data) => <ContactLog contacts={data.contacts} />}</Loaded>
      </Stack>
    </Panel>
  )
}

function ContactLog({ contacts }: { contacts: Contact[] }) {
  if (contacts.length === 0) return <Text c="dimmed">{say('none')}</Text>
  return (
    <ul className={classes.log}>
      {contacts.map((contact) => (
        <li key={contact.id}>
          <span className={classes.date}>{showDate(contact.onDate)}</span>
          <span>
            <strong>{say(`outcomes.${contact.outcome}`)}</strong> · {say(`ways.${contact.way}`)}
            <NeedWords need={contact.need} />
            {contact.note === '' ? null : <span className={classes.quiet}>{contact.note}</span>}
            <span className={classes.quiet}>{say('by', { name: contact.byName })}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}

function NeedWords({ need }: { need: Need }) {
  if (need === null) return null
  if (need === 'none') return <span className={classes.need}>{say('need-none')}</span>
  return (
    <span className={classes.need}>
      {say('need-is', {
        purpose: say(`needs.${need.purpose}`),
        amount: showDong(need.amount),
      })}
    </span>
  )
}
