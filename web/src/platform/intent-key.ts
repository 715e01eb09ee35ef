/**
 * One key per intent: sending the same thing again after a cut line repeats the key, so that
 * the server writes once. A different body, or a finished write, is a new intent.
 */
export class IntentKey {
  #content: string | null = null
  #key = ''
  readonly #newKey: () => string

  constructor(newKey: () => string = () => crypto.randomUUID()) {
    this.#newKey = newKey
  }

  keyFor(content: string): string {
    if (content !== this.#content) {
      this.#content = content
      this.#key = this.#newKey()
    }
    return this.#key
  }

  finished(): void {
    this.#content = null
  }
}
