import type { FolderBlock } from '@vung-buoc/server/contract'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import classes from './Folder.module.css'

/** The blocks of one part, in the words that are printed. */
export function FolderBlocks({ title, blocks }: { title: string; blocks: FolderBlock[] }) {
  return (
    <div className={classes.blocks}>
      {blocks.map((block, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- blocks have no name and never change places
        block.kind === 'text' ? (
          <Text key={at} {...block} />
        ) : (
          <Rows key={at} title={title} {...block} />
        ),
      )}
    </div>
  )
}

type TextBlock = Extract<FolderBlock, { kind: 'text' }>
type TableBlock = Extract<FolderBlock, { kind: 'table' }>

function Text({ lines, isStrong, isCentred }: TextBlock) {
  return (
    <div
      className={classes.text}
      data-strong={isStrong || undefined}
      data-centred={isCentred || undefined}
    >
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

function Rows({ title, columns, rows, total }: TableBlock & { title: string }) {
  const cell = (words: string, at: number) => (
    <td
      key={columns[at]?.title}
      data-label={columns[at]?.title}
      className={columns[at]?.isNumber ? table.number : undefined}
    >
      {words}
    </td>
  )
  return (
    <ScrollBox label={title}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join(' ')}>{row.map(cell)}</tr>
          ))}
          {total === null ? null : <tr className={classes.total}>{total.map(cell)}</tr>}
        </tbody>
      </table>
    </ScrollBox>
  )
}
