import { Stack } from '@mantine/core'
import type { ListPage as List } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { inSentence, showDate, showMonth } from '../../platform/vietnamese-format.ts'
import { RestrictedOnList } from '../../registers/restrictions/RestrictedNotices.tsx'
import { SignedCopyMark } from '../../registers/signed-copies/SignedCopyMark.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { TemplatesLink } from './templates/TemplatesLink.tsx'
import { PrintMenu } from '../../ui/PrintMenu.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { AddPerson } from './AddPerson.tsx'
import { ListChangesPanel } from './changes/ListChangesPanel.tsx'
import { DigitalCopyPanel } from './digital-copy/DigitalCopyPanel.tsx'
import { FolderLink } from './folder/FolderLink.tsx'
import { ImportDrop } from './ImportDrop.tsx'
import { LinesTable } from './LinesTable.tsx'
import { ListActions } from './ListActions.tsx'
import { ListHistory } from './ListHistory.tsx'
import classes from './ListPage.module.css'
import { ListStateBadge } from './ListStateBadge.tsx'
import { ListSteps } from './ListSteps.tsx'
import { ListTotalsView } from './ListTotalsView.tsx'
import { OpenImportNotice } from './OpenImportNotice.tsx'
import { ReturnedNotice } from './ReturnedNotice.tsx'
import { papersOf } from './list-papers.ts'
import { liveLines } from './list-totals.ts'
import { WithdrawNames } from './withdrawal/WithdrawNames.tsx'
import { can, useList } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

/** One page for every duty: what it offers follows from the actions the server names. */
export function ListPage() {
  const { id = '' } = useParams({ strict: false })
  const list = useList(id)
  return <Loaded query={list}>{(data) => <ListView list={data} />}</Loaded>
}

function ListView({ list }: { list: List }) {
  const live = liveLines(list.lines)
  const removed = list.lines.filter(({ state }) => state === 'removed')
  return (
    <Stack gap="lg">
      <ListHead list={list} />
      <ListSteps list={list} />
      <ReturnedNotice list={list} />
      <RestrictedOnList count={list.restrictedLines} />
      <OpenImportNotice list={list} />
      <ListActions list={list} />
      <ListTotalsView list={list} />
      <ListChangesPanel list={list} />
      {can(list, 'edit-lines') || can(list, 'import-file') ? (
        <div className={classes.entry}>
          {can(list, 'edit-lines') ? <AddPerson list={list} /> : null}
          {can(list, 'import-file') ? <ImportDrop listId={list.id} /> : null}
        </div>
      ) : null}
      <Panel title={say('line.table')} flush>
        <LinesTable list={list} lines={live} label={say('line.table')} />
      </Panel>
      {removed.length > 0 ? (
        <Panel title={say('line.removed', { n: removed.length })} flush>
          <LinesTable
            list={list}
            lines={removed}
            label={say('line.removed', { n: removed.length })}
          />
        </Panel>
      ) : null}
      <DigitalCopyPanel of={`/lists/${list.id}`} />
      <ListHistory list={list} />
    </Stack>
  )
}

function ListHead({ list }: { list: List }) {
  const due = list.due === null ? '' : ` · ${say('due-is', { date: showDate(list.due) })}`
  const supplement = say('supplement', { n: list.supplementNumber })
  const name = say('name', { month: showMonth(list.month), area: inSentence(list.areaName) })
  return (
    <PageHead
      title={list.kind === 'supplement' ? `${name} (${supplement})` : name}
      lead={`${say('holder-is', { holder: list.holderName })}${due}`}
      marks={
        <>
          <ListStateBadge list={list} />
          {list.signedCopies === null ? null : (
            <SignedCopyMark copies={list.signedCopies} record={`/lists/${list.id}`} />
          )}
          <PurposeChip permission="monthly-list.read" />
        </>
      }
      actions={
        <>
          <FolderLink list={list} />
          <WithdrawNames list={list} />
          <PrintMenu papers={papersOf(list)} more={<TemplatesLink />} />
        </>
      }
    />
  )
}
