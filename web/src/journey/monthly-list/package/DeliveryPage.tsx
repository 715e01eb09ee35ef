import { Group, Stack } from '@mantine/core'
import type { DeliveryPage as Delivery } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { shortHash, showDate, showDong, showMonth } from '../../../platform/vietnamese-format.ts'
import { Facts } from '../../../ui/Facts.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Defects } from './DefectsNotice.tsx'
import { DeliveredList } from './DeliveredList.tsx'
import { DiscardDelivery } from './DiscardDelivery.tsx'
import { useDelivery } from './package.api.ts'
import { packageTexts as say } from './package.texts.ts'
import { SamePeople } from './SamePeople.tsx'
import { TakeInDelivery } from './TakeInDelivery.tsx'

/** What a package holds, before a single row of it is written. */
export function DeliveryPage() {
  const { id = '' } = useParams({ strict: false })
  const delivery = useDelivery(id)
  return <Loaded query={delivery}>{(data) => <DeliveryView delivery={data} />}</Loaded>
}

function DeliveryView({ delivery }: { delivery: Delivery }) {
  const [agreed, setAgreed] = useState<string[]>([])
  const { month, senderName: sender, documentNumber: number, defects } = delivery
  const date = showDate(delivery.documentDate)
  return (
    <Stack gap="lg">
      <PageHead
        title={say('page.title', { month: showMonth(month) })}
        lead={say('page.lead', { sender, number, date })}
        marks={<PurposeChip permission="package.take-in" />}
      />
      {defects.length > 0 ? (
        <Defects title={say('page.now-wrong')} reasons={defects} />
      ) : (
        <Notice tone="good">{say('page.good')}</Notice>
      )}
      <Group gap="sm" className="no-print">
        <TakeInDelivery delivery={delivery} agreed={agreed} />
        <DiscardDelivery delivery={delivery} />
      </Group>
      <Panel>
        <Facts items={factsOf(delivery)} />
      </Panel>
      {delivery.samePeople.length > 0 ? (
        <SamePeople people={delivery.samePeople} agreed={agreed} onChange={setAgreed} />
      ) : null}
      {delivery.lists.map((list) => (
        <DeliveredList key={list.listId} list={list} />
      ))}
    </Stack>
  )
}

const factsOf = (delivery: Delivery) =>
  [
    [say('page.people'), delivery.people],
    [say('page.total'), showDong(delivery.totalAmount)],
    [say('page.papers'), delivery.papers],
    [say('page.signer'), delivery.signedByName],
    [say('page.hash'), shortHash(delivery.manifestHash)],
  ] as const
