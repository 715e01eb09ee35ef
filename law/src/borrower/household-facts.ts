/** The whole date of birth, or the year alone when no more is known. */
export type Birth = string

/** One member of a household who lives in it on the day asked about. null: not recorded yet. */
export interface HouseholdMember {
  /** Whatever the caller calls him by; comes back in the reasons. */
  id: string
  birth: Birth | null
  civilCapacity: 'full' | 'limited' | 'none' | null
  canWork: boolean | null
}

/** The household around one released person, who is not among `others`. */
export interface HouseholdFacts {
  others: readonly HouseholdMember[]
}
