import { action, read, type Route } from '../door/route.ts'
import { NoBody, Written } from '../../platform/http/schemas.ts'
import { confirmAddress, removeAddress, setMailAddress } from './mail-address.ts'
import { findMailAddress } from './mail-address.queries.ts'
import { ConfirmMailAddress, MailAddressView, SetMailAddress } from './mail-address.schema.ts'

/** Hộp thư nhận thông báo: an officer's own, confirmed by a code sent to it. */
export const mailAddressRoutes: Route[] = [
  read({
    url: '/account/mail-address',
    permission: 'account.use',
    summary: "The officer's own e-mail address",
    reply: MailAddressView,
    run: async (tx, { house, officer }) => {
      const row = await findMailAddress(tx, officer.userId)
      return {
        available: house.post !== null,
        address: row.mail_address,
        confirmed: row.mail_confirmed_at !== null,
      }
    },
  }),
  action({
    method: 'POST',
    url: '/account/mail-address',
    permission: 'account.use',
    summary: 'Give an e-mail address; a code is sent to it',
    body: SetMailAddress,
    reply: Written,
    run: (tx, ctx) => setMailAddress(tx, ctx, ctx.body.address),
  }),
  action({
    method: 'POST',
    url: '/account/mail-address/confirm',
    permission: 'account.use',
    summary: 'Confirm the address with the code',
    body: ConfirmMailAddress,
    reply: Written,
    run: (tx, ctx) => confirmAddress(tx, ctx, ctx.body.code),
  }),
  action({
    method: 'POST',
    url: '/account/mail-address/remove',
    permission: 'account.use',
    summary: 'Receive no more e-mail',
    body: NoBody,
    reply: Written,
    run: (tx, ctx) => removeAddress(tx, ctx),
  }),
]
