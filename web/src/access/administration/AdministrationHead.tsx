import type { ReactNode } from 'react'
import { useLocation } from '@tanstack/react-router'
import { AppLink } from '../../ui/AppLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import classes from '../../ui/RoomLinks.module.css'
import { administrationTexts as say } from './administration.texts.ts'

const ROOMS = [
  { href: '/quan-tri', name: 'officers' },
  { href: '/quan-tri/nhiem-vu', name: 'duties' },
  { href: '/quan-tri/don-vi', name: 'units' },
  { href: '/quan-tri/cho-duyet', name: 'proposals' },
] as const

const OFFICER = /^\/quan-tri\/can-bo\//

interface AdministrationHeadProps {
  title: string
  lead: ReactNode
  marks?: ReactNode
  actions?: ReactNode
}

/** The head of every page of the administrators, with the way to the others. */
export function AdministrationHead({ title, lead, marks, actions }: AdministrationHeadProps) {
  const { pathname } = useLocation()
  return (
    <>
      <nav aria-label={say('rooms.label')} className={classes.rooms}>
        {ROOMS.map(({ href, name }) => (
          <AppLink
            key={href}
            href={href}
            className={classes.room}
            current={pathname === href || (name === 'officers' && OFFICER.test(pathname))}
          >
            {say(`rooms.${name}`)}
          </AppLink>
        ))}
      </nav>
      <PageHead title={title} lead={lead} marks={marks} actions={actions} />
    </>
  )
}
