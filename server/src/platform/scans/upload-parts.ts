import { scanLimits } from './limits.ts'
import { UnreadableScan } from './scan-problems.ts'

const BOUNDARY = /^--([\w'()+,./:=?-]{1,70})\r\n/

/**
 * The files of one upload in their order: the body is one file, or several as a browser's form
 * writes them (multipart/form-data), known by their first line.
 */
export async function uploadParts(body: Buffer): Promise<Buffer[]> {
  const boundary = BOUNDARY.exec(body.toString('latin1', 0, 80))?.[1]
  if (boundary === undefined) return [body]
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => null)
  if (form === null) throw new UnreadableScan('damaged')
  const files = [...form.values()].filter((value) => typeof value !== 'string')
  if (files.length > scanLimits.files) throw new UnreadableScan('too-many-files')
  return await Promise.all(files.map(async (file) => Buffer.from(await file.arrayBuffer())))
}
