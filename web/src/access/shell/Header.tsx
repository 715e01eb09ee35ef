import { ActionIcon, Button, Drawer } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { Me } from '@vung-buoc/server/contract'
import { useLocation } from '@tanstack/react-router'
import { useLayoutEffect, useRef } from 'react'
import { IconMenu2, IconSearch } from '@tabler/icons-react'
import { AppLink } from '../../ui/AppLink.tsx'
import { uiTexts } from '../../ui/ui.texts.ts'
import { accessTexts as say } from '../access.texts.ts'
import { ActingMenu } from '../identity/ActingMenu.tsx'
import { openQuickSearch } from '../quick-search/use-quick-search-key.ts'
import { BusinessDate } from './BusinessDate.tsx'
import classes from './Header.module.css'
import { NoticeBell } from '../notices/NoticeBell.tsx'
import { isCurrent, NAV } from './nav.ts'
import { useMay } from '../identity/session.ts'

export function Header({ me }: { me: Me }) {
  const [opened, drawer] = useDisclosure(false)
  const header = useHeaderHeight()
  return (
    <header ref={header} className={`${classes.header} no-print`}>
      <div className={classes.top}>
        <AppLink href="/" className={classes.mark}>
          <img src="/mark.svg" alt="" width={30} height={30} />
          <span>{say('product')}</span>
        </AppLink>
        <nav className={classes.nav} aria-label={say('nav.label')}>
          <NavLinks />
        </nav>
        <div className={classes.side}>
          <BusinessDate me={me} />
          <Button
            className={classes.search ?? ''}
            variant="subtle"
            px="xs"
            aria-label={say('nav.search')}
            onClick={() => void openQuickSearch()}
            leftSection={<IconSearch size={18} aria-hidden />}
          >
            <kbd className={classes.key}>Ctrl K</kbd>
          </Button>
          <NoticeBell />
          <ActingMenu me={me} />
          <ActionIcon
            className={classes.burger ?? ''}
            variant="subtle"
            size={44}
            aria-label={say('nav.menu')}
            aria-expanded={opened}
            onClick={drawer.open}
          >
            <IconMenu2 aria-hidden />
          </ActionIcon>
        </div>
      </div>
      <p className={classes.acting}>
        {[me.acting?.dutyName ?? say('no-acting'), me.acting?.unitName].filter(Boolean).join(' · ')}
      </p>
      <Drawer
        opened={opened}
        onClose={drawer.close}
        position="right"
        size="min(20rem, 90vw)"
        title={say('product')}
        closeButtonProps={{ 'aria-label': uiTexts('close') }}
      >
        <nav className={classes.drawerNav} aria-label={say('nav.label')}>
          <NavLinks onFollow={drawer.close} />
        </nav>
      </Drawer>
    </header>
  )
}

/** Tells the page how high the header is: what sticks below it, and what is scrolled to, keeps clear. */
function useHeaderHeight() {
  const header = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const element = header.current
    if (element === null) return undefined
    const root = document.documentElement
    const observer = new ResizeObserver(() =>
      root.style.setProperty('--vb-header', `${element.offsetHeight}px`),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return header
}

function NavLinks({ onFollow }: { onFollow?: () => void }) {
  const { pathname } = useLocation()
  const may = useMay()
  const items = NAV.filter(({ needs }) => needs.some(may))
  return (
    <ul>
      {items.map(({ href, name, icon: Icon }) => (
        <li key={href}>
          <AppLink
            href={href}
            current={isCurrent(href, pathname)}
            className={classes.link}
            {...(onFollow ? { onFollow } : {})}
          >
            <Icon size={18} aria-hidden />
            <span>{say(`nav.${name}`)}</span>
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
