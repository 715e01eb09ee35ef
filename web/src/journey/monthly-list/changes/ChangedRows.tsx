import type { ListDifference } from '@vung-buoc/server/contract'
import type { ReactNode } from 'react'
import { showDong } from '../../../platform/vietnamese-format.ts'
import { threadTexts } from '../../../registers/threads/thread.texts.ts'
import { AppLink } from '../../../ui/AppLink.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { listTexts } from '../monthly-list.texts.ts'
import { changesTexts as say } from './changes.texts.ts'
import { showValue } from './show-value.ts'

interface RowsProps {
  difference: ListDifference
}

export function AddedRows({ difference: { added } }: RowsProps) {
  return (
    <Rows label={say('added', { n: added.length })} heads={[say('who'), say('need')]}>
      {added.map((one) => (
        <tr key={one.personId}>
          <Who {...one} />
          <td data-label={say('need')}>
            {showDong(one.amount)}
            <div className={table.quiet}>
              {one.purpose === null ? say('empty') : listTexts(`purpose.${one.purpose}`)}
            </div>
          </td>
        </tr>
      ))}
    </Rows>
  )
}

export function RemovedRows({ difference: { removed } }: RowsProps) {
  return (
    <Rows label={say('removed', { n: removed.length })} heads={[say('who'), say('why')]}>
      {removed.map((one) => (
        <tr key={one.personId}>
          <Who {...one} />
          <td data-label={say('why')}>{whyWords(one.reasons)}</td>
        </tr>
      ))}
    </Rows>
  )
}

export function ChangedRows({ difference: { changed } }: RowsProps) {
  const heads = [say('who'), say('field'), say('before'), say('after')]
  return (
    <Rows label={say('changed', { n: changed.length })} heads={heads}>
      {changed.flatMap((one) =>
        one.fields.map(({ field, before, after }, at) => (
          <tr key={`${one.personId} ${field}`}>
            {at === 0 ? <Who {...one} rows={one.fields.length} /> : null}
            <td data-label={say('field')}>{say(`fields.${field}`)}</td>
            <td data-label={say('before')}>{showValue(field, before)}</td>
            <td data-label={say('after')}>
              <strong>{showValue(field, after)}</strong>
            </td>
          </tr>
        )),
      )}
    </Rows>
  )
}

/** The law's own codes have their sentences on the line; here it is enough that it stayed behind. */
function wordOf(code: string): string | null {
  const word = threadTexts.code('reason', code)
  if (word !== code) return word
  const held = listTexts.code('held-back', code)
  return held === code ? null : held
}

function whyWords(reasons: readonly string[]): string {
  if (reasons.length === 0) return say('no-reason')
  const known = reasons.map(wordOf).filter((word) => word !== null)
  if (known.length === 0) return say('held-back')
  const words = known.join('; ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

interface WhoProps {
  personId: string
  fullName: string
  rows?: number
}

function Who({ personId, fullName, rows = 1 }: WhoProps) {
  return (
    <th scope="row" rowSpan={rows}>
      <AppLink href={`/nguoi/${personId}`}>{fullName}</AppLink>
    </th>
  )
}

interface TableProps {
  label: string
  heads: readonly string[]
  children: ReactNode
}

function Rows({ label, heads, children }: TableProps) {
  return (
    <ScrollBox label={label}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </ScrollBox>
  )
}
