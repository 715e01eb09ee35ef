import { Stack } from '@mantine/core'
import type { AuditPage as AuditAnswer } from '@vung-buoc/server/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearchText } from '../../platform/use-search-text.ts'
import { readApi } from '../../platform/api.ts'
import { queryText } from '../../platform/use-read.ts'
import { showDate, showMoment } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { accessTexts as say } from '../access.texts.ts'
import { auditTexts } from './audit.texts.ts'
import { useMay } from '../identity/session.ts'

type AuditLine = AuditAnswer['lines'][number]

export function AuditPage() {
  const may = useMay()
  const { subjectId } = useSearchText()
  const diary = useInfiniteQuery({
    queryKey: ['api', '/audit', subjectId ?? ''],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      readApi<AuditAnswer>(`/audit${queryText({ subjectId, before: pageParam })}`, { signal }),
    getNextPageParam: ({ next }) => (next === null ? null : String(next)),
  })
  return (
    <>
      <PageHead
        title={say('audit.title')}
        lead={say(may('audit.read') ? 'audit.lead-all' : 'audit.lead-own')}
      />
      <Stack>
        {subjectId === undefined ? null : (
          <Notice>
            {say('audit.about')} <AppLink href="/nhat-ky">{say('audit.show-all')}</AppLink>
          </Notice>
        )}
        <Panel flush>
          <Loaded query={diary}>
            {({ pages }) => <AuditTable lines={pages.flatMap(({ lines }) => lines)} />}
          </Loaded>
        </Panel>
        {diary.hasNextPage ? (
          <BusyButton
            variant="default"
            busy={diary.isFetchingNextPage}
            onClick={() => void diary.fetchNextPage()}
          >
            {say('audit.more')}
          </BusyButton>
        ) : null}
      </Stack>
    </>
  )
}

function AuditTable({ lines }: { lines: AuditLine[] }) {
  if (lines.length === 0) return <Empty title={say('audit.none')} />
  return (
    <ScrollBox label={say('audit.table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['at', 'what', 'outcome', 'who', 'on', 'seal'] as const).map((name) => (
              <th key={name} scope="col">
                {say(`audit.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <AuditRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function AuditRow({ line }: { line: AuditLine }) {
  const refused = line.outcome === 'refused'
  return (
    <tr>
      <td data-label={say('audit.at')}>{showMoment(line.at)}</td>
      <th scope="row">{auditTexts.code('action', line.action)}</th>
      <td data-label={say('audit.outcome')}>
        <StateBadge tone={refused ? 'soon' : 'good'}>{say(`audit.${line.outcome}`)}</StateBadge>
        {line.refusal === null ? null : (
          <div className={table.quiet}>{auditTexts.code('refusal', line.refusal)}</div>
        )}
      </td>
      <td data-label={say('audit.who')}>
        {line.byName}
        <div className={table.quiet}>{line.unitName}</div>
      </td>
      <td data-label={say('audit.on')}>{showDate(line.onDate)}</td>
      <td data-label={say('audit.seal')}>{say(line.sealed ? 'audit.sealed' : 'audit.unsealed')}</td>
    </tr>
  )
}
