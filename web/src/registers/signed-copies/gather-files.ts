const HEAVY = 1_500_000
const LONGEST = 3000
const QUALITY = 0.85

function sizeOf({ width, height }: ImageBitmap) {
  const scale = Math.min(1, LONGEST / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

async function smaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' })
  const size = sizeOf(picture)
  const canvas = new OffscreenCanvas(size.width, size.height)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, size.width, size.height)
  picture.close()
  return await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY })
}

/** A photograph of a telephone is made small before it travels: village networks are slow. */
async function lighter(file: File): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size < HEAVY) return file
  try {
    return await smaller(file)
  } catch {
    return file // the browser cannot read it: the server says why
  }
}

/** All chosen files as one body, named so that the same choice sends the same key again. */
export async function gatherFiles(files: readonly File[]): Promise<File> {
  const name = files.map((file) => `${file.name}:${file.size}:${file.lastModified}`).join('|')
  const parts = await Promise.all(files.map(lighter))
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return new File([only], name)
  const form = new FormData()
  for (const [at, part] of parts.entries()) form.append('files', part, `trang-${at + 1}`)
  return new File([await new Response(form).blob()], name)
}
