import { z } from 'zod'

/** Where an open case stands in the funnel. */
export const Stage = z.enum(['released', 'contacted', 'in-need', 'listed', 'confirmed', 'received'])
export type Stage = z.infer<typeof Stage>
