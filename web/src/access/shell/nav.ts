import type { Permission } from '@vung-buoc/server/contract'
import {
  IconAlertTriangle,
  IconArrowsExchange,
  IconBook2,
  IconEye,
  IconFilter,
  IconHistory,
  IconInbox,
  IconListDetails,
  IconScan,
  IconShieldCheck,
  IconUserMinus,
  IconUserShield,
  IconUsers,
} from '@tabler/icons-react'

interface NavItem {
  href: string
  name:
    | 'desk'
    | 'people'
    | 'lists'
    | 'hand-overs'
    | 'withdrawals'
    | 'funnel'
    | 'outgoing'
    | 'administration'
    | 'scans'
    | 'data-protection'
    | 'break-glass'
    | 'audit'
    | 'proof'
  icon: typeof IconInbox
  /** Shown to duties that hold one of these. */
  needs: readonly Permission[]
}

export const NAV: readonly NavItem[] = [
  { href: '/', name: 'desk', icon: IconInbox, needs: ['desk.read'] },
  { href: '/nguoi', name: 'people', icon: IconUsers, needs: ['people.read'] },
  { href: '/danh-sach', name: 'lists', icon: IconListDetails, needs: ['monthly-list.read'] },
  { href: '/chuyen-giao', name: 'hand-overs', icon: IconArrowsExchange, needs: ['hand-over.read'] },
  { href: '/rut-ten', name: 'withdrawals', icon: IconUserMinus, needs: ['withdrawal.read'] },
  { href: '/pheu', name: 'funnel', icon: IconFilter, needs: ['funnel.read'] },
  {
    href: '/so-van-ban-di',
    name: 'outgoing',
    icon: IconBook2,
    needs: ['outgoing-document.read'],
  },
  {
    href: '/quan-tri',
    name: 'administration',
    icon: IconUserShield,
    needs: ['administration.read'],
  },
  { href: '/ban-ky', name: 'scans', icon: IconScan, needs: ['signed-copy.file'] },
  {
    href: '/bao-ve-du-lieu',
    name: 'data-protection',
    icon: IconEye,
    needs: ['audit.read'],
  },
  { href: '/so-khop', name: 'proof', icon: IconShieldCheck, needs: ['proof.read'] },
  {
    href: '/mo-khan-cap',
    name: 'break-glass',
    icon: IconAlertTriangle,
    needs: ['break-glass.open', 'break-glass.review'],
  },
  { href: '/nhat-ky', name: 'audit', icon: IconHistory, needs: ['audit.read-own', 'audit.read'] },
]

/** The desk is only itself; other pages also hold what lies below them. */
export const isCurrent = (href: string, pathname: string): boolean =>
  href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`)
