import Docxtemplater, { type DXT } from 'docxtemplater'
import PizZip from 'pizzip'
import { plainText, turnTexts } from '../printable-text.ts'
import { type Picture, placePicture } from './place-picture.ts'

/** A value for each tag; a list of such values for each part that repeats. */
export type Filling = { [tag: string]: string | readonly Filling[] }

/** A tag as it was typed in Word: marks composed, spaces around and between them made one. */
export const tidyTag = (tag: string): string => tag.normalize('NFC').trim().replace(/\s+/g, ' ')

/** Only plain names: no expressions, no way to what an object inherits. */
function parser(tag: string): DXT.Parser {
  const name = tidyTag(tag)
  return {
    get: (scope: unknown) =>
      typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
        ? (scope as Filling)[name]
        : undefined,
  }
}

function refuseMissing(part: DXT.Part): never {
  throw new Error(`no value for the tag ${part.value}`)
}

/** Loop tags in paragraphs of their own repeat paragraphs, in a row's first and last cell rows. */
export function openTemplate(bytes: Uint8Array, modules: DXT.Module[] = []): Docxtemplater<PizZip> {
  return new Docxtemplater(new PizZip(bytes), {
    parser,
    modules,
    paragraphLoop: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    nullGetter: refuseMissing,
    // A template cannot choose other delimiters: every tag looks the same.
    syntax: { changeDelimiterPrefix: null },
  })
}

/** A Word template with its tags filled in. A value is put in as text, whatever it looks like. */
export function fillDocx(bytes: Uint8Array, filling: Filling, picture?: Picture): Uint8Array {
  const template = openTemplate(bytes)
  template.render(turnTexts(filling, plainText))
  const zip = template.getZip()
  if (picture !== undefined) placePicture(zip, picture)
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
