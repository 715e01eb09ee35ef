import { Button, SegmentedControl, Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PurposeChip } from '../../access/PurposeChip.tsx'
import { useMay } from '../../access/identity/session.ts'
import { useSearchText } from '../../platform/use-search-text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { NoticesTable } from './NoticesTable.tsx'
import { RecordNoticeForm } from './RecordNoticeForm.tsx'
import { type NoticeView, useNotices } from './residence.api.ts'
import { residenceTexts as say } from './residence.texts.ts'

const VIEWS: readonly NoticeView[] = ['to-check', 'awaited', 'done', 'all']

/** Who is coming home: the check of residence first, by its day. */
export function NoticesPage() {
  const may = useMay()
  const search = useSearchText()
  const navigate = useNavigate()
  const view = VIEWS.find((one) => one === search.state) ?? 'to-check'
  const [writing, setWriting] = useState(search.personId !== undefined)
  const notices = useNotices(view)
  const offer = may('release-notice.record') && !writing
  return (
    <>
      <PageHead
        title={say('notices.title')}
        lead={say('notices.lead')}
        marks={<PurposeChip permission="release-notice.read" />}
        actions={
          offer ? (
            <Button onClick={() => setWriting(true)}>{say('notices.record')}</Button>
          ) : undefined
        }
      />
      <Stack gap="lg">
        {writing ? (
          <RecordNoticeForm personId={search.personId ?? null} onClose={() => setWriting(false)} />
        ) : null}
        <SegmentedControl
          aria-label={say('notices.view')}
          fullWidth
          data={VIEWS.map((one) => ({ value: one, label: say(`notices.views.${one}`) }))}
          value={view}
          onChange={(state) =>
            void navigate({ to: '/nguoi-sap-ve', search: { state }, replace: true })
          }
        />
        <Panel flush>
          <Loaded query={notices}>
            {(data) =>
              data.notices.length === 0 ? (
                <Empty title={say('notices.none')} says={say('notices.none-says')} />
              ) : (
                <NoticesTable notices={data.notices} />
              )
            }
          </Loaded>
        </Panel>
      </Stack>
    </>
  )
}
