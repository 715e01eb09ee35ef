/** Every web path of the product. The router is built from this list, and the browser tests too. */
export const ROUTES = [
  { path: '/dang-nhap', page: 'login', signIn: false },
  { path: '/', page: 'desk', signIn: true },
  { path: '/nguoi', page: 'people', signIn: true },
  { path: '/nguoi/moi', page: 'register-person', signIn: true },
  { path: '/nguoi/$id', page: 'person', signIn: true },
  { path: '/danh-sach', page: 'lists', signIn: true },
  { path: '/danh-sach/$id', page: 'list', signIn: true },
  { path: '/danh-sach/$id/nhap/$importId', page: 'import', signIn: true },
  { path: '/chuyen-giao', page: 'hand-overs', signIn: true },
  { path: '/chuyen-giao/$id', page: 'hand-over', signIn: true },
  { path: '/chuyen-giao/goi', page: 'deliveries', signIn: true },
  { path: '/chuyen-giao/goi/$id', page: 'delivery', signIn: true },
  { path: '/chuyen-giao/noi-tin-cay', page: 'partners', signIn: true },
  { path: '/rut-ten', page: 'withdrawals', signIn: true },
  { path: '/rut-ten/$id', page: 'withdrawal', signIn: true },
  { path: '/mau-van-ban', page: 'paper-templates', signIn: true },
  { path: '/lich-lam-viec', page: 'calendar', signIn: true },
  { path: '/pheu', page: 'funnel', signIn: true },
  { path: '/thong-bao', page: 'notices', signIn: true },
  { path: '/don-vi-cu', page: 'old-communes', signIn: true },
  { path: '/nhat-ky', page: 'audit', signIn: true },
  { path: '/tai-khoan', page: 'account', signIn: true },
] as const

export type PageName = (typeof ROUTES)[number]['page']
