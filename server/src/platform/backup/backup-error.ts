/** A backup cannot be made or given back; the message is a sentence for the administrator. */
export class BackupError extends Error {}
