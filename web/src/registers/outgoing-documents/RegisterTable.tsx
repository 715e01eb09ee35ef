import type { OutgoingDocument, OutgoingRegister } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge, type Tone } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { CancelNumber } from './CancelNumber.tsx'
import classes from './OutgoingRegisterPage.module.css'
import { outgoingTexts as say } from './outgoing-documents.texts.ts'

const TONES: Record<OutgoingDocument['state'], Tone> = {
  reserved: 'soon',
  valid: 'good',
  replaced: 'quiet',
  withdrawn: 'late',
  cancelled: 'quiet',
}

interface RegisterTableProps {
  documents: readonly OutgoingDocument[]
  gaps: OutgoingRegister['gaps']
}

type Row = { at: number } & ({ document: OutgoingDocument } | { gap: { from: number; to: number } })

/** Newest first; a run of numbers that is not here has its line too. */
export function RegisterTable({ documents, gaps }: RegisterTableProps) {
  if (documents.length === 0) return <Empty title={say('none-found')} />
  const rows: Row[] = [
    ...documents.map((document) => ({ at: document.number, document })),
    ...gaps.map((gap) => ({ at: gap.to, gap })),
  ].sort((a, b) => b.at - a.at)
  return (
    <ScrollBox label={say('title')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('number')}</th>
            <th scope="col">{say('date')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('who')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('verify')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) =>
            'document' in row ? (
              <DocumentRow key={row.document.id} document={row.document} />
            ) : (
              <tr key={`gap-${row.at}`}>
                <td colSpan={6} className={classes.gap}>
                  {say(row.gap.from === row.gap.to ? 'gap-one' : 'gap', row.gap)}
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function DocumentRow({ document }: { document: OutgoingDocument }) {
  const { authority } = document
  return (
    <tr>
      <th scope="row">
        {document.shown}
        {document.byHand ? <div className={classes.lines}>{say('by-hand')}</div> : null}
      </th>
      <td data-label={say('date')}>{showDate(document.issuedOn ?? document.takenOn)}</td>
      <td data-label={say('what')}>{say(`kinds.${document.kind}`)}</td>
      <td data-label={say('who')}>
        {authority.length > 0 ? <div className={classes.lines}>{authority.join(' / ')}</div> : null}
        {document.signedByName ?? '–'}
      </td>
      <StateCell document={document} />
      <CodeCell document={document} />
    </tr>
  )
}

function StateCell({ document }: { document: OutgoingDocument }) {
  const { state, stateOn, stateReason } = document
  const ended = state !== 'valid' && state !== 'reserved'
  return (
    <td data-label={say('state')}>
      <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
      {ended ? (
        <div className={classes.lines}>{say('since-on', { date: showDate(stateOn) })}</div>
      ) : null}
      {stateReason === '' ? null : <div className={classes.lines}>{stateReason}</div>}
      {state === 'reserved' ? <CancelNumber document={document} /> : null}
    </td>
  )
}

function CodeCell({ document: { state, verificationCode } }: { document: OutgoingDocument }) {
  const issued = state !== 'reserved' && state !== 'cancelled'
  return (
    <td data-label={say('verify')}>
      {issued ? (
        <AppLink href={`/xac-minh/${verificationCode}`}>
          {verificationCode.replaceAll(/(.{4})(?=.)/g, '$1-')}
        </AppLink>
      ) : (
        '–'
      )}
    </td>
  )
}
