import { useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { AppLink } from '../../ui/AppLink.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { PurposeChip } from '../PurposeChip.tsx'
import classes from '../../ui/RoomLinks.module.css'
import { protectionTexts as say } from './data-protection.texts.ts'

const ROOMS = [
  { href: '/bao-ve-du-lieu', name: 'readings' },
  { href: '/bao-ve-du-lieu/tep', name: 'files' },
  { href: '/bao-ve-du-lieu/tu-choi', name: 'denials' },
] as const

/** The head of every page of the data-protection officer, with the way to the others. */
export function ProtectionHead({ title, lead }: { title: string; lead: ReactNode }) {
  const { pathname } = useLocation()
  return (
    <>
      <nav aria-label={say('rooms.label')} className={classes.rooms}>
        {ROOMS.map(({ href, name }) => (
          <AppLink key={href} href={href} className={classes.room} current={pathname === href}>
            {say(`rooms.${name}`)}
          </AppLink>
        ))}
      </nav>
      <PageHead title={title} lead={lead} marks={<PurposeChip permission="audit.read" />} />
    </>
  )
}
