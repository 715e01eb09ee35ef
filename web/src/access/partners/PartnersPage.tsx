import { Code, Stack, Text } from '@mantine/core'
import type { Partner, PartnersPage as PartnersAnswer } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { ApprovePartner } from './ApprovePartner.tsx'
import { EndPartner } from './EndPartner.tsx'
import { partnerTexts as say } from './partners.texts.ts'
import { ProposePartner } from './ProposePartner.tsx'

/** Whose signed files this office takes in, and its own key to read out to them. */
export function PartnersPage() {
  const page = useRead<PartnersAnswer>('/partners')
  return <Loaded query={page}>{(data) => <PartnersView page={data} />}</Loaded>
}

function PartnersView({ page }: { page: PartnersAnswer }) {
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        actions={page.mayPropose ? <ProposePartner units={page.counterparts} /> : undefined}
      />
      <Panel title={say('own.title')}>
        <Text c="dimmed" mb="sm">
          {say('own.lead')}
        </Text>
        <Facts
          items={[
            [say('own.unit'), page.own.unitName],
            [say('own.fingerprint'), <Fingerprint key="own" text={page.own.fingerprint} />],
            [say('own.key'), <Fingerprint key="key" text={page.own.publicKey} />],
          ]}
        />
      </Panel>
      <Panel title={say('table')} flush>
        {page.partners.length === 0 ? (
          <Empty title={say('none')} says={say('none-says')} />
        ) : (
          <PartnersTable partners={page.partners} />
        )}
      </Panel>
    </Stack>
  )
}

function Fingerprint({ text }: { text: string }) {
  return (
    <Code fz="sm" style={{ overflowWrap: 'anywhere' }}>
      {text}
    </Code>
  )
}

const COLUMNS = ['name', 'state', 'dates', 'decision', 'who'] as const

function PartnersTable({ partners }: { partners: Partner[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {say(column)}
              </th>
            ))}
            <th scope="col">
              <span className="only-screen-reader">{say('acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {partners.map((partner) => (
            <PartnerRow key={partner.id} partner={partner} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const TONES = {
  proposed: 'soon',
  trusted: 'good',
  'not-yet': 'calm',
  expired: 'late',
  ended: 'quiet',
} as const

function PartnerRow({ partner }: { partner: Partner }) {
  const { state, actions } = partner
  const waits = state === 'proposed'
  return (
    <tr>
      <th scope="row">
        {partner.partnerUnitName}
        <div className={table.quiet}>{partner.name}</div>
        {waits ? null : <Fingerprint text={partner.fingerprint} />}
      </th>
      <td>
        <StateBadge tone={TONES[state]}>{say(`states.${state}`)}</StateBadge>
      </td>
      <td data-label={say('dates')}>{datesOf(partner)}</td>
      <td data-label={say('decision')}>{partner.decisionNumber}</td>
      <td data-label={say('who')}>
        {stepsOf(partner).map((step) => (
          <div key={step} className={table.quiet}>
            {step}
          </div>
        ))}
      </td>
      <td>
        {actions.includes('approve') ? <ApprovePartner partner={partner} /> : null}
        {actions.includes('end') ? <EndPartner partner={partner} /> : null}
      </td>
    </tr>
  )
}

function datesOf({ validFrom, validTo }: Partner): string {
  const from = showDate(validFrom)
  return validTo === null ? say('from', { from }) : say('until', { from, to: showDate(validTo) })
}

function stepsOf(partner: Partner): string[] {
  const steps = [
    say('proposed', { name: partner.proposedByName, date: showDate(partner.proposedOn) }),
  ]
  if (partner.approvedOn !== null) {
    const name = partner.approvedByName ?? ''
    steps.push(say('approved', { name, date: showDate(partner.approvedOn) }))
  }
  if (partner.endedOn !== null) steps.push(say('ended', { date: showDate(partner.endedOn) }))
  return steps
}
