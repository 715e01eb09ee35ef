import type PizZip from 'pizzip'

/** A picture instead of a word: what stands for it in the text, and what is read aloud. */
export interface Picture {
  mark: string
  png: Uint8Array
  alt: string
}

const FILE = 'word/media/vb-picture.png'
const ID = 'rIdVbPicture'
/** 16 mm, in the unit of drawings. */
const SIDE = 576_000
const SCHEMAS = 'http://schemas.openxmlformats.org'
const RELS = `${SCHEMAS}/package/2006/relationships`
const PARTS = /^word\/(document|header\d*|footer\d*)\.xml$/

/** Sets the picture wherever its mark stands in text, head or foot of an open Word file. */
export function placePicture(zip: PizZip, picture: Picture): void {
  const textOf = (name: string): string => zip.file(name)?.asText() ?? ''
  const parts = Object.keys(zip.files)
    .filter((name) => PARTS.test(name))
    .filter((name) => textOf(name).includes(picture.mark))
  if (parts.length === 0) return
  for (const name of parts) {
    const text = textOf(name)
    zip.file(name, text.replaceAll(picture.mark, `</w:t>${drawing(picture.alt)}${REST}`))
    relate(zip, name)
  }
  zip.file(FILE, picture.png)
  zip.file('[Content_Types].xml', knowingPng(textOf('[Content_Types].xml')))
}

const REST = '<w:t xml:space="preserve">'

const drawing = (alt: string): string =>
  `<w:drawing><wp:inline xmlns:wp="${SCHEMAS}/drawingml/2006/wordprocessingDrawing">` +
  `<wp:extent cx="${SIDE}" cy="${SIDE}"/><wp:docPr id="9610" name="vb-picture" descr="${alt}"/>` +
  `<a:graphic xmlns:a="${SCHEMAS}/drawingml/2006/main">` +
  `<a:graphicData uri="${SCHEMAS}/drawingml/2006/picture">` +
  `<pic:pic xmlns:pic="${SCHEMAS}/drawingml/2006/picture">` +
  `<pic:nvPicPr><pic:cNvPr id="9610" name="vb-picture"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip xmlns:r="${SCHEMAS}/officeDocument/2006/relationships" r:embed="${ID}"/>` +
  `<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>` +
  `<a:ext cx="${SIDE}" cy="${SIDE}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>` +
  `</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`

/** A part names its pictures in a list of its own, which may not be there yet. */
function relate(zip: PizZip, part: string): void {
  const file = part.replace('word/', 'word/_rels/').concat('.rels')
  const empty = `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELS}"></Relationships>`
  const written = zip.file(file)?.asText() ?? empty
  const known = written.replace(/<Relationships([^>]*)\/>/, '<Relationships$1></Relationships>')
  const picture =
    `<Relationship Id="${ID}" Target="media/vb-picture.png"` +
    ` Type="${SCHEMAS}/officeDocument/2006/relationships/image"/>`
  zip.file(file, known.replace('</Relationships>', `${picture}</Relationships>`))
}

function knowingPng(types: string): string {
  if (/Extension="png"/i.test(types)) return types
  return types.replace(/(<Types[^<>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>')
}
