import { useSyncExternalStore } from 'react'

type Settle = (proved: boolean) => void

let waiting: Settle[] = []
const listeners = new Set<() => void>()

function tell(): void {
  for (const listener of listeners) listener()
}

/** Opens the one dialog; whatever else needs a proof meanwhile waits for the same answer. */
export function askForProof(): Promise<boolean> {
  return new Promise((resolve) => {
    waiting = [...waiting, resolve]
    tell()
  })
}

export function settleProof(proved: boolean): void {
  const settled = waiting
  waiting = []
  tell()
  for (const settle of settled) settle(proved)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useProofAsked = (): boolean =>
  useSyncExternalStore(subscribe, () => waiting.length > 0)
