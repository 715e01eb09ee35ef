/** SHA-256 of a file's bytes, computed here; null where the browser offers none (plain http). */
export async function hashFile(file: Blob): Promise<string | null> {
  // Only pages opened by https or on this machine may compute.
  if (!globalThis.isSecureContext) return null
  const digest = await globalThis.crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
