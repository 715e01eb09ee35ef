import { Group } from '@mantine/core'
import { useMay } from '../../access/identity/session.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { peopleTexts as say } from '../people/people.texts.ts'

const ROOMS = [
  { href: '/nguoi-sap-ve', name: 'notices', needs: 'release-notice.read' },
  { href: '/chuyen-noi-cu-tru', name: 'transfers', needs: 'transfer.read' },
  { href: '/trung-ho-so', name: 'duplicates', needs: 'duplicate.judge' },
] as const

/** What else the police do about people, beside finding them. */
export function PeopleRooms() {
  const may = useMay()
  const rooms = ROOMS.filter(({ needs }) => may(needs))
  if (rooms.length === 0) return null
  return (
    <Group gap="xs" mb="md">
      {rooms.map(({ href, name }) => (
        <LinkButton key={href} href={href} variant="default">
          {say(`rooms.${name}`)}
        </LinkButton>
      ))}
    </Group>
  )
}
