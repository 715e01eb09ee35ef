import { Stack } from '@mantine/core'
import type { DataInventory, InventoryEntry } from '@vung-buoc/server/contract'
import { ProtectionHead } from '../../access/data-protection/ProtectionHead.tsx'
import { useRead } from '../../platform/use-read.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { ownDataTexts as say } from './own-data.texts.ts'

const TONES = { basic: 'calm', sensitive: 'soon', derived: 'quiet' } as const

/** Danh mục dữ liệu cá nhân, made of the same map as the sheets of people. */
export function InventoryPage() {
  const inventory = useRead<DataInventory>('/data-protection/inventory')
  return (
    <Stack gap="lg">
      <ProtectionHead title={say('title')} lead={say('lead')} />
      <Loaded query={inventory}>
        {({ entries }) => (
          <Panel flush>
            <InventoryTable entries={entries} />
          </Panel>
        )}
      </Loaded>
    </Stack>
  )
}

const COLUMNS = ['data', 'purpose', 'recipients', 'kept'] as const

function InventoryTable({ entries }: { entries: InventoryEntry[] }) {
  return (
    <ScrollBox label={say('title')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {say(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <EntryRow key={entry.table} entry={entry} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function EntryRow({ entry }: { entry: InventoryEntry }) {
  const { title, kind, purpose, source, recipients, kept } = entry
  return (
    <tr>
      <th scope="row">
        {title}
        <div>
          <StateBadge tone={TONES[kind]}>{say(`kinds.${kind}`)}</StateBadge>
        </div>
        <Details entry={entry} />
      </th>
      <td data-label={say('purpose')}>
        <span>
          {purpose}
          <div className={table.quiet}>{say('source', { source })}</div>
        </span>
      </td>
      <td data-label={say('recipients')}>{recipients}</td>
      <td data-label={say('kept')}>{kept}</td>
    </tr>
  )
}

/** Every field, for who wants to know it to the last one. */
function Details({ entry: { fields, leftOut } }: { entry: InventoryEntry }) {
  const why = [...new Set(leftOut.map((one) => one.why))]
  return (
    <details className={table.quiet}>
      <summary>{say('details', { count: fields.length })}</summary>
      {fields.length === 0 ? null : <p>{say('fields', { fields: fields.join(', ') })}</p>}
      {why.length === 0 ? null : <p>{say('left-out', { why: why.join('; ') })}</p>}
    </details>
  )
}
