/** The sign-in service of an agency, from the settings alone: the one call out of this house. */
export interface ElsewhereSettings {
  issuer: string
  clientId: string
  clientSecret: string
  /** Which claim says who it is; `sub` unless the agency says otherwise. */
  userClaim: string
  /** Values of `acr` or `amr` by which the service vouches for a second factor. */
  secondFactor: readonly string[]
}
