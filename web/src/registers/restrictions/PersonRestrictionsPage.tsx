import { Button, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { PersonPage, PersonRestrictions } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useRead } from '../../platform/use-read.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { uiTexts } from '../../ui/ui.texts.ts'
import { PlaceRestrictionForm } from './PlaceRestrictionForm.tsx'
import { RestrictionsTable } from './RestrictionsTable.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** Who is kept from one record; the data-protection officer knows it by its code. */
export function PersonRestrictionsPage() {
  const { id = '' } = useParams({ strict: false })
  const page = useRead<PersonRestrictions>(`/people/${id}/restrictions`)
  return <Loaded query={page}>{(data) => <RestrictionsView id={id} page={data} />}</Loaded>
}

function RestrictionsView({ id, page }: { id: string; page: PersonRestrictions }) {
  return (
    <Stack gap="lg">
      {useMay()('people.read') ? <NamedHead id={id} page={page} /> : <Head id={id} page={page} />}
      <Panel title={say('table')} flush>
        {page.restrictions.length === 0 ? (
          <Empty title={say('none')} says={say('none-says')} />
        ) : (
          <RestrictionsTable restrictions={page.restrictions} />
        )}
      </Panel>
    </Stack>
  )
}

interface HeadProps {
  id: string
  page: PersonRestrictions
  name?: string | undefined
}

function NamedHead({ id, page }: HeadProps) {
  const person = useRead<PersonPage>(`/people/${id}`)
  return <Head id={id} page={page} name={person.data?.fullName} />
}

function Head({ id, page, name }: HeadProps) {
  const code = say('code', { code: id })
  return (
    <PageHead
      title={name === undefined ? say('title') : say('title-of', { name })}
      tab={say('title')}
      lead={name === undefined ? `${code}. ${say('lead')}` : say('lead')}
      marks={<PurposeChip permission="restriction.read" />}
      actions={
        <>
          <Place id={id} page={page} />
          {name === undefined ? null : (
            <LinkButton variant="default" href={`/nguoi/${id}`}>
              {say('back')}
            </LinkButton>
          )}
        </>
      }
    />
  )
}

function Place({ id, page }: HeadProps) {
  const [opened, dialog] = useDisclosure(false)
  return (
    <>
      <Button onClick={dialog.open}>{say('place')}</Button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        title={say('form.title')}
        size="lg"
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <PlaceRestrictionForm personId={id} officers={page.officers} onClose={dialog.close} />
      </Modal>
    </>
  )
}
