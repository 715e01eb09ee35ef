import type { Inbox, NoticeView } from '@vung-buoc/server/contract'
import { IconChevronRight } from '@tabler/icons-react'
import { useRead } from '../../platform/use-read.ts'
import { useWrite } from '../../platform/use-write.ts'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { BusyButton } from '../../ui/BusyButton.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { sayDone } from '../../ui/say-done.ts'
import { StateBadge } from '../../ui/StateBadge.tsx'
import classes from './NoticesPage.module.css'
import { noticeTexts as say } from './notices.texts.ts'

export function NoticesPage() {
  const inbox = useRead<Inbox>('/notices')
  return (
    <>
      <PageHead title={say('title')} lead={say('lead')} />
      <Loaded query={inbox}>
        {({ notices, unread }) => (
          <>
            {unread > 0 ? <ReadAll /> : null}
            <Panel flush>
              {notices.length === 0 ? (
                <Empty title={say('none')} says={say('none-says')} />
              ) : (
                <Notices notices={notices} />
              )}
            </Panel>
          </>
        )}
      </Loaded>
    </>
  )
}

function ReadAll() {
  const write = useWrite(() => sayDone(say('all-read')))
  return (
    <div className={`${classes.all} no-print`}>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
      <BusyButton
        variant="default"
        busy={write.busy}
        onClick={() => write.send({ path: '/notices/read' })}
      >
        {say('read-all')}
      </BusyButton>
    </div>
  )
}

function Notices({ notices }: { notices: NoticeView[] }) {
  const seen = useWrite()
  return (
    <ul className={classes.notices}>
      {notices.map((notice) => (
        <li key={notice.id} data-new={!notice.read || undefined}>
          <AppLink
            href={notice.opens}
            className={classes.notice}
            onFollow={() => {
              if (!notice.read) seen.send({ path: `/notices/${notice.id}/read` })
            }}
          >
            <span className={classes.words}>
              <span className={classes.what}>{say.code('code', notice.code)}</span>
              <span className={classes.subject}>{notice.subject}</span>
            </span>
            <span className={classes.aside}>
              {notice.due === null ? null : (
                <span>{say('due', { date: showDate(notice.due) })}</span>
              )}
              <time dateTime={notice.on}>{showDate(notice.on)}</time>
              {notice.read ? null : <StateBadge tone="calm">{say('new')}</StateBadge>}
              <IconChevronRight size={18} aria-hidden />
            </span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
