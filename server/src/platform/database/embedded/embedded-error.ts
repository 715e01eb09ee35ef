/** The embedded database cannot run here; the message is a sentence for whoever starts it. */
export class EmbeddedError extends Error {}
