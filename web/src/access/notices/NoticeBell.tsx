import type { Unread } from '@vung-buoc/server/contract'
import { useLocation } from '@tanstack/react-router'
import { IconBell } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { readApi } from '../../platform/api.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { useMay } from '../identity/session.ts'
import classes from './NoticeBell.module.css'
import { noticeTexts as say } from './notices.texts.ts'

const MOST_SHOWN = 99

/** Asked anew at each page and on coming back to the window; never by a timer, which would keep an unattended session alive. */
export function NoticeBell() {
  const may = useMay()
  const { pathname } = useLocation()
  const { data } = useQuery({
    queryKey: ['api', '/notices/unread', pathname],
    queryFn: ({ signal }) => readApi<Unread>('/notices/unread', { signal }),
    enabled: may('notice.use'),
    placeholderData: keepPreviousData,
  })
  if (!may('notice.use')) return null
  const count = data?.unread ?? 0
  return (
    <AppLink href="/thong-bao" className={classes.bell} current={pathname === '/thong-bao'}>
      <IconBell size={20} aria-hidden />
      <span className="only-screen-reader">
        {count === 0 ? say('bell') : say('bell-unread', { count })}
      </span>
      {count === 0 ? null : (
        <span className={classes.count} aria-hidden>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </AppLink>
  )
}
