type Ask = () => Promise<boolean>

let ask: Ask = () => Promise.resolve(false)

/** The app says how an officer proves anew that it is he; true when he has. */
export function onProofNeeded(next: Ask): void {
  ask = next
}

export const proveAgain = (): Promise<boolean> => ask()
