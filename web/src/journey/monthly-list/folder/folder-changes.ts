import type { Folder } from '@vung-buoc/server/contract'

type Part = Folder['parts'][number]

/** What of one part is not as it was when the signer opened the folder. */
export interface PartChange {
  title: string
  gone: string[]
  fresh: string[]
}

const SEPARATOR = ' · '

const saidIn = (part: Part | undefined): string[] =>
  (part?.blocks ?? []).flatMap((block) =>
    block.kind === 'text'
      ? block.lines
      : block.rows.map((row) => row.filter((cell) => cell !== '').join(SEPARATOR)),
  )

function changeOf(before: Part | undefined, after: Part): PartChange {
  const was = saidIn(before)
  const is = saidIn(after)
  return {
    title: after.title,
    gone: was.filter((row) => !is.includes(row)),
    fresh: is.filter((row) => !was.includes(row)),
  }
}

/** Part by part, the sentences and rows that went and those that came. */
export const folderChanges = (before: Folder, after: Folder): PartChange[] =>
  after.parts
    .map((part) =>
      changeOf(
        before.parts.find(({ code }) => code === part.code),
        part,
      ),
    )
    .filter(({ gone, fresh }) => gone.length + fresh.length > 0)
