/** One "no" of the system: stable code, HTTP status, and the sentence the officer reads. */
export interface RefusalSpec {
  status: number
  says: (facts: RefusalFacts) => string
  /** When trying again makes sense: sent as Retry-After. */
  retryAfterSeconds?: (facts: RefusalFacts) => number
  /** Name of the database constraint whose violation means this refusal. */
  constraint?: string
}
export type RefusalFacts = Record<string, string | number>

export interface RefusalExtras {
  /** Every trouble at once, each with what it is about and what to do. */
  reasons?: { subject: string; code: string; says: string }[]
}

export class Refusal extends Error {
  readonly code: string
  readonly status: number
  readonly says: string
  readonly extras: RefusalExtras
  readonly retryAfterSeconds: number | undefined

  constructor(
    code: string,
    spec: { status: number; says: string; retryAfterSeconds?: number | undefined },
    extras: RefusalExtras = {},
  ) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.status = spec.status
    this.says = spec.says
    this.extras = extras
    this.retryAfterSeconds = spec.retryAfterSeconds
  }
}

const known = new Map<string, RefusalSpec>()
const byConstraint = new Map<string, string>()

const spoken = (spec: RefusalSpec, facts: RefusalFacts) => ({
  status: spec.status,
  says: spec.says(facts),
  retryAfterSeconds: spec.retryAfterSeconds?.(facts),
})

/** Declares the refusals of a room; a code or constraint declared twice stops the start. */
export function refusals<const S extends Record<string, RefusalSpec>>(room: string, specs: S) {
  for (const [name, spec] of Object.entries(specs)) {
    const code = `${room}.${name}`
    if (known.has(code)) throw new Error(`refusal ${code} is declared twice`)
    known.set(code, spec)
    if (spec.constraint === undefined) continue
    if (byConstraint.has(spec.constraint)) {
      throw new Error(`constraint ${spec.constraint} has two refusals`)
    }
    byConstraint.set(spec.constraint, code)
  }
  return {
    refuse(name: keyof S & string, facts: RefusalFacts = {}, extras: RefusalExtras = {}): Refusal {
      const spec = specs[name]
      if (spec === undefined) throw new Error(`no refusal ${name} in ${room}`)
      return new Refusal(`${room}.${name}`, spoken(spec, facts), extras)
    },
  }
}

/** The refusal that a violated constraint stands for, if the house has declared one. */
export function refusalOfConstraint(constraint: string | undefined): Refusal | null {
  const code = constraint === undefined ? undefined : byConstraint.get(constraint)
  const spec = code === undefined ? undefined : known.get(code)
  if (code === undefined || spec === undefined) return null
  return new Refusal(code, spoken(spec, {}))
}

export const refusalCodes = (): string[] => [...known.keys()].sort()
