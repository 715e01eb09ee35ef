import { createTransport } from 'nodemailer'

export interface Letter {
  to: string
  subject: string
  text: string
}

/** The way out for e-mail. */
export interface Post {
  send(letter: Letter): Promise<void>
  close(): void
}

const TIMEOUT_MS = 15_000

const asHtml = (text: string): string => {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const paragraphs = safe.split('\n\n').map((part) => `<p>${part.replaceAll('\n', '<br>')}</p>`)
  return `<!doctype html><html lang="vi"><body>${paragraphs.join('')}</body></html>`
}

/** A connection to the office's SMTP server; what the letter says is never written to a log. */
export function openPost(smtpUrl: string, from: string): Post {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: TIMEOUT_MS,
    greetingTimeout: TIMEOUT_MS,
    socketTimeout: TIMEOUT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ from, to, subject, text, html: asHtml(text) })
    },
    close: () => transport.close(),
  }
}
