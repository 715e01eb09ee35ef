import type { Permission } from '@vung-buoc/server/contract'

interface Place {
  href: string
  name:
    | 'notices'
    | 'account'
    | 'safety'
    | 'calendar'
    | 'templates'
    | 'old-communes'
    | 'register'
    | 'coming-home'
    | 'transfers'
    | 'duplicates'
    | 'packages'
    | 'partners'
    | 'delegations'
    | 'duties'
    | 'proposals'
  needs: readonly Permission[]
}

/** Pages and beginnings that have no place in the menu; Ctrl+K goes to them as well. */
export const PLACES: readonly Place[] = [
  { href: '/nguoi/moi', name: 'register', needs: ['people.write'] },
  { href: '/nguoi-sap-ve', name: 'coming-home', needs: ['release-notice.read'] },
  { href: '/chuyen-noi-cu-tru', name: 'transfers', needs: ['transfer.read'] },
  { href: '/trung-ho-so', name: 'duplicates', needs: ['duplicate.judge'] },
  { href: '/lich-lam-viec', name: 'calendar', needs: ['calendar.read'] },
  { href: '/mau-van-ban', name: 'templates', needs: ['paper-template.read'] },
  { href: '/chuyen-giao/goi', name: 'packages', needs: ['package.take-in'] },
  { href: '/chuyen-giao/noi-tin-cay', name: 'partners', needs: ['partner.read'] },
  { href: '/don-vi-cu', name: 'old-communes', needs: ['people.read'] },
  { href: '/thong-bao', name: 'notices', needs: ['notice.use'] },
  { href: '/quan-tri/nhiem-vu', name: 'duties', needs: ['administration.read'] },
  { href: '/quan-tri/cho-duyet', name: 'proposals', needs: ['administration.read'] },
  { href: '/uy-quyen', name: 'delegations', needs: ['delegation.use'] },
  { href: '/tai-khoan', name: 'account', needs: ['account.use'] },
  { href: '/tai-khoan/an-toan', name: 'safety', needs: ['account.use'] },
]
