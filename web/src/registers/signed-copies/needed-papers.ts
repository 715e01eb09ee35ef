import type { ScanInbox } from '@vung-buoc/server/contract'

/** Papers whose signed copy is missing; those from before copies were asked for need none. */
export const neededPapers = ({
  awaiting,
  neededFrom,
}: Pick<ScanInbox, 'awaiting' | 'neededFrom'>) =>
  awaiting.filter(({ issuedOn }) => neededFrom === null || issuedOn >= neededFrom)
