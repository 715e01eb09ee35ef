import { z } from 'zod'

/**
 * The browser's policy forbids making code of text. Zod would try, once per shape, and each try is
 * a violation; said before the first page is loaded, it does not try.
 */
export const neverEval = (): void => void z.config({ jitless: true })
