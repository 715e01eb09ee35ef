import { Stack } from '@mantine/core'
import type { Restrictions } from '@vung-buoc/server/contract'
import { ProtectionHead } from '../../access/data-protection/ProtectionHead.tsx'
import { useRead } from '../../platform/use-read.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { RelativesTable } from './RelativesTable.tsx'
import { RestrictionsTable } from './RestrictionsTable.tsx'
import { restrictionTexts as say } from './restrictions.texts.ts'

/** All restrictions and declared relatives, for the data-protection officer. */
export function RestrictionsPage() {
  const page = useRead<Restrictions>('/restrictions')
  return (
    <Stack gap="lg">
      <ProtectionHead
        title={say('all.title')}
        lead={say('all.lead')}
        permission="restriction.oversee"
      />
      <Loaded query={page}>
        {({ restrictions, relatives }) => (
          <>
            <Panel title={say('table')} flush>
              {restrictions.length === 0 ? (
                <Empty title={say('all.none')} says={say('all.none-says')} />
              ) : (
                <RestrictionsTable restrictions={restrictions} withRecord />
              )}
            </Panel>
            <Panel title={say('all.relatives')} flush>
              {relatives.length === 0 ? (
                <Empty title={say('all.relatives-none')} says={say('all.relatives-none-says')} />
              ) : (
                <RelativesTable relatives={relatives} />
              )}
            </Panel>
          </>
        )}
      </Loaded>
    </Stack>
  )
}
