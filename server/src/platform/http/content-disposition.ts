const MOST_BYTES = 120
/** What Windows opens as a device, whatever the ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * Only letters, marks, figures and a few signs stay: no path, no stream, no quotation mark, no
 * letter that turns the direction of reading, nothing hidden, and no more bytes than a disk takes.
 */
function plainFileName(name: string): string {
  const [last = ''] = name.normalize('NFC').split(/[/\\]/).slice(-1)
  const kept = last.replaceAll(/[^\p{L}\p{M}\p{N}._ -]+/gu, '-').replace(/^[. -]+/, '')
  const chars: string[] = []
  let bytes = 0
  for (const char of kept) {
    bytes += Buffer.byteLength(char)
    if (bytes > MOST_BYTES) break
    chars.push(char)
  }
  const short = chars.join('').replace(/[. -]+$/, '')
  const [stem = ''] = short.split('.')
  return short === '' || RESERVED.test(stem) ? `tep-${short}`.replace(/-$/, '') : short
}

/** Letters of the header's own alphabet; everything else is written by its bytes (RFC 8187). */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** The header that names a file (RFC 6266), whatever somebody called it. */
export function contentDisposition(way: 'inline' | 'attachment', name: string): string {
  const plain = plainFileName(name)
  const ascii = plain
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .replaceAll(/[đĐ]/g, (letter) => (letter === 'đ' ? 'd' : 'D'))
    .replaceAll(/[^\w. -]+/g, '-')
  const header = `${way}; filename="${ascii === '' ? 'tep' : ascii}"`
  return ascii === plain ? header : `${header}; filename*=UTF-8''${encoded(plain)}`
}
