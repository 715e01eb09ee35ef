/** Asked to stop while still starting: what was opened so far has been closed again. */
export class StoppedError extends Error {}

/** What has to be let go of, in reverse order, once; also when that is asked for half-way. */
export class Closing {
  private readonly steps: (() => Promise<unknown>)[] = []
  private ending: Promise<void> | null = null

  /** Takes note of a step; when the end has begun already, runs it and stops whoever called. */
  async add(step: () => Promise<unknown>): Promise<void> {
    if (this.ending === null) {
      this.steps.push(step)
      return
    }
    await step()
    throw new StoppedError('stopped while starting')
  }

  /** True from the moment the end was asked for. */
  get hasBegun(): boolean {
    return this.ending !== null
  }

  /** Lets go of everything, last first; a step that fails does not keep the others. */
  close(): Promise<void> {
    this.ending ??= this.run()
    return this.ending
  }

  private async run(): Promise<void> {
    const faults: unknown[] = []
    for (const step of this.steps.toReversed()) {
      await step().catch((fault: unknown) => faults.push(fault))
    }
    if (faults.length > 0) throw faults[0]
  }
}
