import { Stack } from '@mantine/core'
import type { OfficerPage as OfficerAnswer } from '@vung-buoc/server/contract'
import { useParams } from '@tanstack/react-router'
import { useRead } from '../../../platform/use-read.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { AdministrationHead } from '../AdministrationHead.tsx'
import { AccountBadge } from './AccountBadge.tsx'
import { OfficerActions } from './OfficerActions.tsx'
import { OfficerDuties } from './OfficerDuties.tsx'
import { officerTexts as say } from './officers.texts.ts'

/** One account: what it may do now, what it could before, and what can be done about it. */
export function OfficerPage() {
  const { id = '' } = useParams({ strict: false })
  const page = useRead<OfficerAnswer>(`/administration/officers/${id}`)
  return <Loaded query={page}>{(officer) => <OfficerView officer={officer} />}</Loaded>
}

function OfficerView({ officer }: { officer: OfficerAnswer }) {
  const added = showDate(officer.addedOn)
  return (
    <Stack gap="lg">
      <div>
        <AdministrationHead
          title={officer.displayName}
          lead={officer.unitName}
          marks={<AccountBadge state={officer.state} />}
          actions={<OfficerActions officer={officer} />}
        />
      </div>
      {officer.waiting === 0 ? null : (
        <Notice tone="soon" title={say('page.waiting', { n: officer.waiting })}>
          <AppLink href="/quan-tri/cho-duyet">{say('page.see-waiting')}</AppLink>
        </Notice>
      )}
      <Panel title={say('page.account')}>
        <Facts
          items={[
            [say('page.user'), officer.userName],
            [
              say('last'),
              officer.lastSignedInOn === null ? say('never') : showDate(officer.lastSignedInOn),
            ],
            [
              say('page.added'),
              officer.addedByName === null
                ? `${added}, ${say('page.console')}`
                : say('page.added-by', { date: added, name: officer.addedByName }),
            ],
          ]}
        />
      </Panel>
      <Panel title={say('page.history')} flush>
        <OfficerDuties duties={officer.duties} />
      </Panel>
    </Stack>
  )
}
