import { Group, Stack } from '@mantine/core'
import type { HandOverPage as HandOver } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { API } from '../../../platform/api.ts'
import {
  inSentence,
  NOTHING,
  shortHash,
  showDate,
  showDong,
} from '../../../platform/vietnamese-format.ts'
import { SignedCopyMark } from '../../../registers/signed-copies/SignedCopyMark.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { DigitalCopyPanel } from '../digital-copy/DigitalCopyPanel.tsx'
import { HandOverFolderLink } from '../folder/FolderLink.tsx'
import { TemplatesLink } from '../templates/TemplatesLink.tsx'
import { PrintMenu, type PrintedPaper } from '../../../ui/PrintMenu.tsx'
import { PackagePanel } from '../package/PackagePanel.tsx'
import { DiscardHandOver } from './DiscardHandOver.tsx'
import { HandOverLists } from './HandOverLists.tsx'
import { HandOverStateBadge, nameOf } from './HandOverStateBadge.tsx'
import { mayDo, useHandOver } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'
import { ReceiveAll } from './ReceiveAll.tsx'
import { ReceiveSome } from './ReceiveSome.tsx'
import { SignHandOver } from './SignHandOver.tsx'

export function HandOverPage() {
  const { id = '' } = useParams({ strict: false })
  const handOver = useHandOver(id)
  return <Loaded query={handOver}>{(data) => <HandOverView handOver={data} />}</Loaded>
}

function HandOverView({ handOver }: { handOver: HandOver }) {
  const { lateAreas } = handOver
  const acts = handOver.actions.length > 0
  return (
    <Stack gap="lg">
      <HandOverHead handOver={handOver} />
      {handOver.discardReason === null ? null : (
        <Notice>
          {say('discard.was', {
            date: showDate(handOver.discardedOn),
            reason: say(`discard.reasons.${handOver.discardReason}`),
          })}{' '}
          {handOver.discardNote}
        </Notice>
      )}
      {lateAreas.length > 0 ? (
        <Notice tone="soon">{say('late', { areas: lateAreas.map(inSentence).join(', ') })}</Notice>
      ) : null}
      <MissingCopies handOver={handOver} />
      {acts ? (
        <Group gap="sm" className="no-print">
          {mayDo(handOver, 'sign') ? <SignHandOver handOver={handOver} /> : null}
          {mayDo(handOver, 'receive') ? <ReceiveAll handOver={handOver} /> : null}
          {mayDo(handOver, 'receive') ? <ReceiveSome handOver={handOver} /> : null}
          {mayDo(handOver, 'discard') ? <DiscardHandOver handOver={handOver} /> : null}
        </Group>
      ) : null}
      <Panel>
        <Facts items={factsOf(handOver)} />
      </Panel>
      <Panel title={say('lists.table')} flush>
        <HandOverLists handOver={handOver} />
      </Panel>
      <DigitalCopyPanel of={`/hand-overs/${handOver.id}`} />
      {handOver.documentNumber === null ? null : <PackagePanel handOverId={handOver.id} />}
    </Stack>
  )
}

function HandOverHead({ handOver }: { handOver: HandOver }) {
  const { standingUnitName: from, bankUnitName: to } = handOver
  return (
    <PageHead
      title={nameOf(handOver)}
      lead={say('from-to', { from, to })}
      marks={
        <>
          <HandOverStateBadge state={handOver.state} />
          {handOver.documentNumber === null ? null : (
            <SignedCopyMark copies={handOver.signedCopies} record={`/hand-overs/${handOver.id}`} />
          )}
          <PurposeChip permission="hand-over.read" />
        </>
      }
      actions={
        handOver.state === 'discarded' ? null : (
          <>
            <HandOverFolderLink id={handOver.id} />
            <PrintMenu papers={papersOf(handOver)} more={<TemplatesLink />} />
          </>
        )
      }
    />
  )
}

/** Named here before anybody tries to sign. */
function MissingCopies({ handOver }: { handOver: HandOver }) {
  const missing = handOver.lists.filter(
    ({ status, signedCopies }) => status === 'included' && signedCopies.length === 0,
  )
  if (!handOver.needsSignedCopies || missing.length === 0) return null
  const areas = missing.map(({ areaName }) => inSentence(areaName)).join(', ')
  return <Notice tone="soon">{say('copies-missing', { areas })}</Notice>
}

function papersOf({ id, state }: HandOver): PrintedPaper[] {
  const paper = (kind: string, name: string) => {
    const address = `${API}/hand-overs/${id}/${kind}`
    return { name, pdf: `${address}.pdf`, docx: `${address}.docx` }
  }
  return [
    paper('cover-letter', say('files.letter')),
    {
      ...paper('summary', say('files.summary')),
      xlsx: `${API}/hand-overs/${id}/summary.xlsx`,
    },
    paper('minutes', say('files.minutes')),
    ...(state === 'received' ? [paper('receipt', say('files.receipt'))] : []),
  ]
}

function factsOf(handOver: HandOver) {
  const { documentNumber, documentDate, receivedOn } = handOver
  return [
    [
      say('document'),
      documentNumber === null
        ? say('document-none')
        : `${documentNumber}, ${showDate(documentDate)}`,
    ],
    [say('due'), showDate(handOver.due)],
    [say('people'), handOver.people],
    [say('total'), showDong(handOver.totalAmount)],
    [say('signed-by'), handOver.signedByName ?? NOTHING],
    [say('received-by'), handOver.receivedByName ?? NOTHING],
    [say('received-on'), showDate(receivedOn)],
    [say('hash'), shortHash(handOver.contentHash)],
  ] as const
}
