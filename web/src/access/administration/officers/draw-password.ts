import { oneTimePassword } from '@vung-buoc/server/contract'

const RANGE = 2 ** 32

/** A whole number below `below`, each equally likely: what would lean to the small ones is drawn anew. */
function draw(below: number): number {
  const fair = RANGE - (RANGE % below)
  for (;;) {
    const [drawn = fair] = crypto.getRandomValues(new Uint32Array(1))
    if (drawn < fair) return drawn % below
  }
}

/**
 * Made here and sent once: no answer of the server holds it, so that it stands nowhere but on this
 * screen and on the paper that is handed over.
 */
export const drawPassword = (): string => oneTimePassword(draw)
