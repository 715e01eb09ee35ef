/** Files of this window, by the import they became: the server keeps no bytes, so they come again. */
const files = new Map<string, File>()

export const keepFile = (importId: string, file: File): void => {
  files.set(importId, file)
}

export const fileOf = (importId: string): File | null => files.get(importId) ?? null
