import { read, type Route } from '../door/route.ts'
import { HouseProof } from './proof.schema.ts'
import { readProof } from './read-proof.ts'

/** Sổ khớp: what this house has verified of itself, for everybody who works in it. */
export const proofRoutes: Route[] = [
  read({
    url: '/proof',
    permission: 'proof.read',
    summary: 'Last verification of the audit, last restore drill, figures of this version',
    reply: HouseProof,
    run: (tx) => readProof(tx),
  }),
]
