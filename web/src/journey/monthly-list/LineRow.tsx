import type { ListLine, ListPage } from '@vung-buoc/server/contract'
import { showDate, showDong } from '../../platform/vietnamese-format.ts'
import { VerdictBadge } from '../../registers/eligibility/VerdictBadge.tsx'
import { WhyButton } from '../../registers/eligibility/WhyButton.tsx'
import { WindowMark } from '../../registers/eligibility/WindowMark.tsx'
import { AppLink } from '../../ui/AppLink.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { DecideLine } from './DecideLine.tsx'
import { EditLine } from './EditLine.tsx'
import { EditLineButtons, WithdrawLineButton } from './EditLineButtons.tsx'
import { LineReasons } from './LineReasons.tsx'
import classes from './LinesTable.module.css'
import { LineStateBadge } from './ListStateBadge.tsx'
import { can, hasLineActs } from './monthly-list.api.ts'
import { listTexts as say } from './monthly-list.texts.ts'

interface LineRowProps {
  list: ListPage
  line: ListLine
  number: number
  editing: boolean
  onEdit: (open: boolean) => void
}

export function LineRow({ list, line, number, editing, onEdit }: LineRowProps) {
  const mayEdit = can(list, 'edit-lines') && line.state !== 'removed'
  const columns = hasLineActs(list) ? 8 : 7
  return (
    <>
      <tr data-line={line.id}>
        <td className={classes.number}>{number}</td>
        <WhoCell list={list} line={line} />
        <td data-label={say('line.certificate')}>
          <CertificateWords line={line} />
        </td>
        <td data-label={say('line.standing')}>
          <StandingWords line={line} />
        </td>
        <td data-label={say('line.need')}>
          <NeedWords line={line} />
        </td>
        <td data-label={say('line.verdict')}>
          <span className={classes.stack}>
            <VerdictBadge verdict={line.verdict} />
            <WhyButton verdict={line.verdict} name={line.fullName} />
          </span>
        </td>
        <td data-label={say('line.state')}>
          <span className={classes.stack}>
            <LineStateBadge state={line.state} />
            {line.beingWithdrawn ? (
              <StateBadge tone="late">{say('withdraw-names.mark')}</StateBadge>
            ) : null}
            <LineReasons line={line} />
            {line.note === '' ? null : <span className={table.quiet}>{line.note}</span>}
          </span>
        </td>
        {columns === 8 ? <ActsCell list={list} line={line} onEdit={onEdit} /> : null}
      </tr>
      {editing && mayEdit ? (
        <tr className={classes.editor}>
          <td colSpan={columns}>
            <EditLine listId={list.id} line={line} onClose={() => onEdit(false)} />
          </td>
        </tr>
      ) : null}
    </>
  )
}

const DECIDABLE: readonly string[] = ['submitted', 'confirmed', 'left-out']

function ActsCell({ list, line, onEdit }: Pick<LineRowProps, 'list' | 'line' | 'onEdit'>) {
  const mayEdit = can(list, 'edit-lines') && line.state !== 'removed'
  const mayWithdraw = can(list, 'withdraw-line') && line.state === 'submitted'
  const mayDecide = can(list, 'decide-line') && DECIDABLE.includes(line.state)
  return (
    <td>
      {mayEdit ? <EditLineButtons listId={list.id} line={line} onEdit={onEdit} /> : null}
      {mayWithdraw ? <WithdrawLineButton listId={list.id} line={line} /> : null}
      {mayDecide ? <DecideLine listId={list.id} line={line} /> : null}
    </td>
  )
}

function WhoCell({ list, line }: Pick<LineRowProps, 'list' | 'line'>) {
  const carried = list.kind === 'supplement' ? 'line.carried-supplement' : 'line.carried'
  return (
    <th scope="row">
      <AppLink href={`/nguoi/${line.personId}`} className={classes.name}>
        {line.fullName}
      </AppLink>
      <div className={table.quiet}>
        {showDate(line.birthDate)} · {line.idNumber ?? say('line.no-id')}
      </div>
      <div className={table.quiet}>{line.address}</div>
      {line.carriedOver ? <div className={table.quiet}>{say(carried)}</div> : null}
    </th>
  )
}

function CertificateWords({ line }: { line: ListLine }) {
  return (
    <span className={classes.stack}>
      <Word missing={line.certificateKind === null}>
        {line.certificateKind === null ? say('kind-none') : say(`kind.${line.certificateKind}`)}
      </Word>
      <span className={table.quiet}>
        {line.certificateNumber ?? say('line.no-certificate')}
        {line.certificateDate === null
          ? ''
          : ` ${say('line.certificate-date', { date: showDate(line.certificateDate) })}`}
      </span>
      {line.completedOn === null ? null : (
        <span className={table.quiet}>
          {say('line.completed', { date: showDate(line.completedOn) })}
        </span>
      )}
      <WindowMark band={line.windowBand} />
    </span>
  )
}

function StandingWords({ line }: { line: ListLine }) {
  const { conduct, socialEvils, residesLocally } = line
  return (
    <span className={classes.stack}>
      <Word missing={conduct !== 'good'}>
        {conduct === null ? say('conduct-none') : say(`conduct.${conduct}`)}
      </Word>
      <Word missing={socialEvils !== 'none'}>
        {socialEvils === null ? say('evils-none') : say(`evils.${socialEvils}`)}
      </Word>
      {residesLocally ? null : <Word missing>{say('line.elsewhere')}</Word>}
    </span>
  )
}

function NeedWords({ line }: { line: ListLine }) {
  return (
    <span className={classes.stack}>
      <span className={classes.amount}>{showDong(line.amount)}</span>
      <Word missing={line.purpose === null}>
        {line.purpose === null ? say('purpose-none') : say(`purpose.${line.purpose}`)}
      </Word>
      {line.trainingMonths === null ? null : (
        <span className={table.quiet}>{say('months', { n: line.trainingMonths })}</span>
      )}
    </span>
  )
}

function Word({ missing, children }: { missing: boolean; children: string }) {
  return <span className={missing ? classes.missing : undefined}>{children}</span>
}
