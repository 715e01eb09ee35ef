import http from 'node:http'

export interface Sending {
  agent: http.Agent
  cookie: string
}

export interface Received {
  status: number
  headers: http.IncomingHttpHeaders
  json: unknown
}

/** Longer than a request may take; a server that died without a word is given up. */
const LONGEST_MS = 15_000

function readAnswer(response: http.IncomingMessage, done: (received: Received) => void): void {
  const parts: Buffer[] = []
  response.on('data', (part: Buffer) => parts.push(part))
  response.on('end', () => {
    const text = Buffer.concat(parts).toString()
    const json: unknown = text === '' ? null : JSON.parse(text)
    done({ status: response.statusCode ?? 0, headers: response.headers, json })
  })
}

/** Posts once. Rejects when no whole answer came: what became of the write is then unknown. */
export function postJson(
  url: string,
  body: object,
  { agent, cookie, key }: Sending & { key?: string },
): Promise<Received> {
  const headers = {
    'content-type': 'application/json',
    ...(cookie === '' ? {} : { cookie }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers, timeout: LONGEST_MS }
    const request = http.request(url, options, (response) => {
      response.on('error', reject)
      response.on('aborted', () => reject(new Error('the answer broke off')))
      readAnswer(response, resolve)
    })
    request.on('error', reject)
    request.on('timeout', () => request.destroy(new Error('no answer came')))
    request.end(JSON.stringify(body))
  })
}
