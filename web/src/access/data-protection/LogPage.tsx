import { Stack } from '@mantine/core'
import type { ReadingLog } from '@vung-buoc/server/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { readApi } from '../../platform/api.ts'
import { queryText } from '../../platform/use-read.ts'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { LogFilters } from './LogFilters.tsx'
import { LogTable } from './LogTable.tsx'
import { ProtectionHead } from './ProtectionHead.tsx'
import { protectionTexts as say } from './data-protection.texts.ts'
import { useLogView } from './use-log-view.ts'

interface LogPageProps {
  kind: 'readings' | 'files'
  address: string
}

export const ReadingLogPage = () => <LogPage kind="readings" address="/bao-ve-du-lieu" />
export const FileLogPage = () => <LogPage kind="files" address="/bao-ve-du-lieu/tep" />

function LogPage({ kind, address }: LogPageProps) {
  const { view, change } = useLogView(address)
  const path = `/data-protection/${kind}`
  const log = useInfiniteQuery({
    queryKey: ['api', path, view],
    initialPageParam: '',
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      readApi<ReadingLog>(path + queryText({ ...view, before: pageParam }), { signal }),
    getNextPageParam: ({ next }) => (next === null ? null : String(next)),
  })
  const officerName = log.data?.pages[0]?.officerName
  return (
    <Stack gap="lg">
      <ProtectionHead title={say(`${kind}.title`)} lead={say(`${kind}.lead`)} />
      <LogFilters {...{ address, view, change, officerName }} withPurpose />
      <Panel flush>
        <Loaded query={log}>
          {({ pages }) => (
            <LogTable
              kind={kind}
              address={address}
              readings={pages.flatMap(({ readings }) => readings)}
            />
          )}
        </Loaded>
      </Panel>
      {log.hasNextPage ? (
        <BusyButton
          variant="default"
          busy={log.isFetchingNextPage}
          onClick={() => void log.fetchNextPage()}
        >
          {say('more')}
        </BusyButton>
      ) : null}
    </Stack>
  )
}
