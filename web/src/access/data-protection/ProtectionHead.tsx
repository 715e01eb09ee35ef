import type { Permission } from '@vung-buoc/server/contract'
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
  { href: '/bao-ve-du-lieu/yeu-cau', name: 'requests' },
  { href: '/bao-ve-du-lieu/su-co', name: 'breaches' },
  { href: '/bao-ve-du-lieu/luu-giu', name: 'retention' },
  { href: '/bao-ve-du-lieu/danh-muc', name: 'inventory' },
  { href: '/bao-ve-du-lieu/han-che', name: 'restrictions' },
] as const

interface ProtectionHeadProps {
  title: string
  lead: ReactNode
  permission?: Permission
  actions?: ReactNode
}

/** The head of every page of the data-protection officer, with the way to the others. */
export function ProtectionHead(props: ProtectionHeadProps) {
  const { title, lead, permission = 'audit.read', actions } = props
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
      <PageHead
        title={title}
        lead={lead}
        marks={<PurposeChip permission={permission} />}
        actions={actions}
      />
    </>
  )
}
