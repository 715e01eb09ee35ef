/** The browser a sign-in comes from. */
export interface Visitor {
  address: string
  /** "Chrome trên máy tính Windows". */
  device: string
  /** The browser's own token, kept from a sign-in before; null for a new one. */
  deviceToken: string | null
  /** The session this browser had until now. */
  formerToken: string | null
}

export interface Opened {
  token: string
  /** The password was right, and a second factor is still asked for. */
  awaitsFactor: boolean
}
