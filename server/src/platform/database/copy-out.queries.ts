import type pg from 'pg'

const FIRST_SIZE = 1 << 20

/**
 * All rows of one statement as PostgreSQL's binary COPY gives them, header and trailer included:
 * several times faster than rows one by one, for who reads hundreds of thousands.
 */
export async function copyOut(client: pg.ClientBase, statement: string): Promise<Uint8Array> {
  let bytes = new Uint8Array(FIRST_SIZE)
  let at = 0
  const add = (chunk: Uint8Array): void => {
    if (at + chunk.length > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, at + chunk.length))
      larger.set(bytes.subarray(0, at))
      bytes = larger
    }
    // The driver uses its memory again: what comes is copied at once.
    bytes.set(chunk, at)
    at += chunk.length
  }
  await new Promise<void>((resolve, reject) => {
    client.query(copying(statement, add, { resolve, reject }))
  })
  return bytes.subarray(0, at)
}

/** What the driver asks of a query that is none of its own kinds. */
function copying(
  statement: string,
  add: (chunk: Uint8Array) => void,
  done: { resolve: () => void; reject: (error: Error) => void },
) {
  return {
    submit: (connection: { query(text: string): void }) => connection.query(statement),
    handleCopyData: ({ chunk }: { chunk: Uint8Array }) => add(chunk),
    handleError: done.reject,
    handleReadyForQuery: done.resolve,
    handleCommandComplete: () => undefined,
  }
}
