import { Button, Stack } from '@mantine/core'
import type { Readings } from '@vung-buoc/server/contract'
import { IconPrinter } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMay } from '../../access/identity/session.ts'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { API, readApi } from '../../platform/api.ts'
import { queryText } from '../../platform/use-read.ts'
import { LinkButton } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ReadingsTable } from './ReadingsTable.tsx'
import { readingTexts as say } from './readings.texts.ts'

/** Who has read one person's record; the data-protection officer knows him by his code. */
export function ReadingsPage() {
  const { id = '' } = useParams({ strict: false })
  const path = `/people/${id}/readings`
  const sheet = useInfiniteQuery({
    queryKey: ['api', path],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      readApi<Readings>(path + queryText({ before: pageParam }), { signal }),
    getNextPageParam: ({ next }) => (next === null ? null : String(next)),
  })
  return (
    <Loaded query={sheet}>
      {({ pages }) => (
        <Stack gap="lg">
          <SheetHead id={id} fullName={pages[0]?.fullName} />
          <Panel flush>
            <ReadingsTable readings={pages.flatMap(({ readings }) => readings)} />
          </Panel>
          {sheet.hasNextPage ? (
            <BusyButton
              variant="default"
              busy={sheet.isFetchingNextPage}
              onClick={() => void sheet.fetchNextPage()}
            >
              {say('more')}
            </BusyButton>
          ) : null}
        </Stack>
      )}
    </Loaded>
  )
}

function SheetHead({ id, fullName }: { id: string; fullName: string | undefined }) {
  const may = useMay()
  return (
    <PageHead
      title={fullName === undefined ? say('title') : say('title-of', { name: fullName })}
      tab={say('title')}
      lead={fullName === undefined ? `${say('code', { code: id })}. ${say('lead')}` : say('lead')}
      marks={<PurposeChip permission="reading.read" />}
      actions={
        <>
          {may('people.read') ? (
            <LinkButton variant="default" href={`/nguoi/${id}`}>
              {say('back')}
            </LinkButton>
          ) : null}
          <Button
            component="a"
            variant="default"
            href={`${API}/people/${id}/readings.pdf`}
            target="_blank"
            rel="noreferrer"
            leftSection={<IconPrinter size={18} aria-hidden />}
          >
            {say('print')}
          </Button>
        </>
      }
    />
  )
}
