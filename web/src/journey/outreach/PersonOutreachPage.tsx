import { useParams } from '@tanstack/react-router'
import { useMay } from '../../access/identity/session.ts'
import { PersonView } from '../../registers/people/PersonView.tsx'
import { ContactsPanel } from './ContactsPanel.tsx'

/** The person's page with the contacts that the police keep. */
export function PersonOutreachPage() {
  const { id = '' } = useParams({ strict: false })
  const may = useMay()
  return (
    <PersonView id={id}>{may('contact.read') ? <ContactsPanel personId={id} /> : null}</PersonView>
  )
}
