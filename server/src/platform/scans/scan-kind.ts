export type ScanKind = 'pdf' | 'jpeg' | 'png'

const HEADS: readonly [ScanKind, readonly number[]][] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
]

/** By its first bytes, whatever its name says; null: nothing that a scanner or camera makes. */
export function scanKindOf(bytes: Uint8Array): ScanKind | null {
  const found = HEADS.find(([, head]) => head.every((byte, at) => bytes[at] === byte))
  return found?.[0] ?? null
}
