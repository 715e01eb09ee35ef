import { Outlet, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { uiTexts } from '../../ui/ui.texts.ts'
import { accessTexts as say } from '../access.texts.ts'
import { ShortcutSheet } from '../quick-search/ShortcutSheet.tsx'
import { useQuickSearchKey } from '../quick-search/use-quick-search-key.ts'
import { Header } from './Header.tsx'
import { PrivacyCurtain } from './PrivacyCurtain.tsx'
import { ReadOnlyBanner } from './ReadOnlyBanner.tsx'
import { useHidden } from './privacy.ts'
import { useMe } from '../identity/session.ts'
import { useFileLinks } from '../second-factor/use-file-links.ts'
import classes from './Shell.module.css'

const StepUpDialog = lazy(async () => ({
  default: (await import('../second-factor/StepUpDialog.tsx')).StepUpDialog,
}))

const QuickSearch = lazy(async () => ({
  default: (await import('../quick-search/QuickSearch.tsx')).QuickSearch,
}))

/** The frame around every page of a signed-in officer. */
export function Shell() {
  const me = useMe()
  const hidden = useHidden()
  useFileLinks()
  const main = useRef<HTMLElement>(null)
  useQuickSearchKey()
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
        <aside className={classes.demo} aria-label={say('demo-banner')}>
          <strong>{say('demo-banner')}</strong>
          <span className={classes.demoSays}>{say('demo-says')}</span>
        </aside>
      ) : null}
      <ReadOnlyBanner />
      <Header me={me} />
      <PrivacyCurtain />
      <main
        ref={main}
        id="noi-dung"
        tabIndex={-1}
        className={classes.main}
        data-veiled={hidden || undefined}
        inert={hidden}
      >
        <Outlet />
      </main>
      <Suspense>
        <QuickSearch />
        <StepUpDialog />
      </Suspense>
      <ShortcutSheet />
    </>
  )
}
