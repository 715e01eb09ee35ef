import { Stack } from '@mantine/core'
import type { DeliveryCard } from '@vung-buoc/server/contract'
import { useMay } from '../../../access/identity/session.ts'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import { StateBadge } from '../../../ui/StateBadge.tsx'
import table from '../../../ui/table.module.css'
import { BringPackage } from './BringPackage.tsx'
import { useDeliveries } from './package.api.ts'
import { packageTexts as say } from './package.texts.ts'

export function DeliveriesPage() {
  return useMay()('package.take-in') ? <Deliveries /> : <NotForThisDuty />
}

/** The address is known to who sends packages; only the bank's office takes them in. */
function NotForThisDuty() {
  return (
    <>
      <PageHead title={say('list.title')} />
      <Panel>
        <Empty title={say('list.not-yours')} says={say('list.not-yours-says')}>
          <LinkButton href="/chuyen-giao" variant="default">
            {say('list.to-hand-overs')}
          </LinkButton>
        </Empty>
      </Panel>
    </>
  )
}

function Deliveries() {
  const deliveries = useDeliveries()
  return (
    <Stack gap="lg">
      <PageHead
        title={say('list.title')}
        lead={say('list.lead')}
        marks={<PurposeChip permission="package.take-in" />}
        actions={
          <LinkButton href="/chuyen-giao/noi-tin-cay" variant="default">
            {say('list.partners')}
          </LinkButton>
        }
      />
      <BringPackage />
      <Panel title={say('list.table')} flush>
        <Loaded query={deliveries}>
          {(data) =>
            data.deliveries.length === 0 ? (
              <Empty title={say('list.none')} says={say('list.none-says')} />
            ) : (
              <DeliveriesTable deliveries={data.deliveries} />
            )
          }
        </Loaded>
      </Panel>
    </Stack>
  )
}

function DeliveriesTable({ deliveries }: { deliveries: DeliveryCard[] }) {
  return (
    <ScrollBox label={say('list.table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {(['sender', 'state', 'brought'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`list.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {deliveries.map((one) => (
            <DeliveryRow key={one.id} delivery={one} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const TONES = { waiting: 'soon', 'taken-in': 'good', discarded: 'quiet' } as const

/** Waiting opens what it holds; taken in opens the hand-over it became. */
function addressOf({ id, state, handOverId }: DeliveryCard): string | null {
  if (state === 'waiting') return `/chuyen-giao/goi/${id}`
  return state === 'taken-in' ? `/chuyen-giao/${handOverId}` : null
}

function DeliveryRow({ delivery }: { delivery: DeliveryCard }) {
  const { senderName, partnerName, state, broughtOn, broughtByName, settledOn } = delivery
  const address = addressOf(delivery)
  return (
    <tr>
      <th scope="row">
        {address === null ? senderName : <AppLink href={address}>{senderName}</AppLink>}
        <div className={table.quiet}>{partnerName}</div>
      </th>
      <td>
        <StateBadge tone={TONES[state]}>{say(`list.states.${state}`)}</StateBadge>
      </td>
      <td data-label={say('list.brought')}>
        {say('list.brought-by', { name: broughtByName, date: showDate(broughtOn) })}
        {settledOn === null ? null : (
          <div className={table.quiet}>{say('list.settled', { date: showDate(settledOn) })}</div>
        )}
      </td>
    </tr>
  )
}
