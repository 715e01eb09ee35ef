import type { DXT } from 'docxtemplater'
import { openTemplate, tidyTag } from './fill-docx.ts'

export type TagDefectCode =
  | 'unclosed-tag'
  | 'unopened-tag'
  | 'unclosed-loop'
  | 'unopened-loop'
  | 'crossed-loops'
  | 'raw-tag'
  | 'unreadable-tag'

export interface TagDefect {
  code: TagDefectCode
  tag: string
}

export interface Tags {
  /** 'month', and 'lists/people' for a tag inside the repeated part 'lists'. */
  tags: string[]
  defects: TagDefect[]
}

const CODES: Record<string, TagDefectCode> = {
  unclosed_tag: 'unclosed-tag',
  duplicate_open_tag: 'unclosed-tag',
  unopened_tag: 'unopened-tag',
  duplicate_close_tag: 'unopened-tag',
  unclosed_loop: 'unclosed-loop',
  unopened_loop: 'unopened-loop',
  closing_tag_does_not_match_opening_tag: 'crossed-loops',
  loop_position_invalid: 'crossed-loops',
  unbalanced_loop_tags: 'crossed-loops',
}

/** All tags of a Word template, and everything that is wrong with them, at once. */
export function tagsOf(bytes: Uint8Array): Tags {
  const roots: DXT.Part[][] = []
  const listening: DXT.Module = {
    name: 'tags',
    set: ({ inspect }: { inspect?: { postparsed?: DXT.Part[] } }) => {
      if (inspect?.postparsed !== undefined) roots.push(inspect.postparsed)
    },
  }
  const defects: TagDefect[] = []
  try {
    openTemplate(bytes, [listening])
  } catch (error) {
    defects.push(...defectsOf(error))
  }
  const tags = new Set<string>()
  for (const root of roots) collect(root, { path: '', tags, defects })
  return { tags: [...tags].sort(), defects: withoutRepeats(defects) }
}

interface Found {
  path: string
  tags: Set<string>
  defects: TagDefect[]
}

function collect(parts: readonly DXT.Part[], { path, tags, defects }: Found): void {
  for (const part of parts) {
    if (part.type !== 'placeholder') continue
    const tag = tidyTag(part.value)
    if (part.module === 'rawxml') defects.push({ code: 'raw-tag', tag })
    tags.add(path + tag)
    if (part.subparsed !== undefined) {
      collect(part.subparsed, { path: `${path}${tag}/`, tags, defects })
    }
  }
}

interface TemplateError {
  properties?: { id?: string; xtag?: string; errors?: TemplateError[] }
}

function defectsOf(error: unknown): TagDefect[] {
  const { properties } = error as TemplateError
  if (properties?.id === undefined) throw error
  if (properties.errors !== undefined) return properties.errors.flatMap(defectsOf)
  const code = CODES[properties.id] ?? 'unreadable-tag'
  return [{ code, tag: tidyTag(properties.xtag ?? '') }]
}

function withoutRepeats(defects: TagDefect[]): TagDefect[] {
  const seen = new Map(defects.map((defect) => [`${defect.code} ${defect.tag}`, defect]))
  return [...seen.values()]
}
