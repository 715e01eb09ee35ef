import { Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { uiTexts } from '../ui/ui.texts.ts'
import { accessTexts as say } from './access.texts.ts'
import { Header } from './Header.tsx'
import { QuickSearch } from './QuickSearch.tsx'
import { useMe } from './session.ts'
import classes from './Shell.module.css'

/** The frame around every page of a signed-in officer. */
export function Shell() {
  const me = useMe()
  const main = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) main.current?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])
  if (!me) return null
  return (
    <>
      <a className={classes.skip} href="#noi-dung">
        {uiTexts('skip')}
      </a>
      {me.demo ? (
        <p className={classes.demo}>
          <strong>{say('demo-banner')}</strong>
          <span className={classes.demoSays}>{say('demo-says')}</span>
        </p>
      ) : null}
      <Header me={me} />
      <main ref={main} id="noi-dung" tabIndex={-1} className={classes.main}>
        <Outlet />
      </main>
      <QuickSearch />
    </>
  )
}
