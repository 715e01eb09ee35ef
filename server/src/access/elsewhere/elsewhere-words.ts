/**
 * Why signing in by the agency's own service (OIDC) did not work. The browser comes back from there
 * by an address, which carries the code; the page and the refusals speak these sentences.
 */
export const ELSEWHERE_SAYS = {
  'not-linked':
    'Tài khoản cơ quan này chưa được nối với người dùng nào ở đây. Hãy nhờ người quản trị nối, hoặc đăng nhập bằng mật khẩu.',
  'answer-wrong':
    'Lần đăng nhập bằng tài khoản cơ quan này không còn dùng được. Hãy bấm đăng nhập lại từ trang này.',
  declined: 'Máy chủ đăng nhập của cơ quan chưa cho vào, hoặc bạn đã bấm hủy.',
  unreachable:
    'Chưa nối được với máy chủ đăng nhập của cơ quan. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.',
} as const

export type ElsewhereTrouble = keyof typeof ELSEWHERE_SAYS
