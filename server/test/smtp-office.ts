import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** An office's SMTP server on loopback that wants a password and keeps what it was given. */
export interface SmtpOffice {
  url: string
  letters: { to: string; raw: string }[]
  /** Addresses it will not take. */
  refuses: Set<string>
  close(): Promise<void>
  /** Comes back on its old port. */
  reopen(): Promise<void>
}

const USER = { name: 'vungbuoc', pass: 'mat khau' }

function open(office: Pick<SmtpOffice, 'letters' | 'refuses'>): SMTPServer {
  return new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) => {
      if (auth.username === USER.name && auth.password === USER.pass)
        done(null, { user: USER.name })
      else done(new Error('wrong name or password'))
    },
    onRcptTo: ({ address }, _session, done) => {
      done(office.refuses.has(address) ? new Error(`no ${address} here`) : null)
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address).join()
        office.letters.push({ to, raw: Buffer.concat(parts).toString('utf8') })
        done()
      })
    },
  })
}

export async function openSmtpOffice(): Promise<SmtpOffice> {
  const kept = { letters: [], refuses: new Set<string>() }
  let server = open(kept)
  const listen = async (port: number): Promise<number> => {
    server.on('error', () => {})
    const listening = server.listen(port, '127.0.0.1')
    await once(listening, 'listening')
    return (listening.address() as AddressInfo).port
  }
  const port = await listen(0)
  const auth = `${USER.name}:${encodeURIComponent(USER.pass)}`
  return {
    ...kept,
    url: `smtp://${auth}@127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
      }),
    reopen: async () => {
      server = open(kept)
      await listen(port)
    },
  }
}
