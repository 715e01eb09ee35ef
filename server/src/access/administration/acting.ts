import type { DoorContext } from '../door/route.ts'

/** What an administrator's action stands on: who, how far he reaches, on which day. */
export type Acting = Pick<DoorContext, 'house' | 'officer' | 'units' | 'today' | 'touched'>
