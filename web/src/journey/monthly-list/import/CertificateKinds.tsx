import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { ChoiceField } from '../../../ui/ChoiceField.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { settle } from './doubts.ts'
import { importTexts as say } from './import.texts.ts'
import type { DraftView } from './use-import-draft.ts'

type Kind = 'completion' | 'amnesty'

/** Files seldom write the kind of certificate: the officer sets it for all rows without one. */
export function CertificateKinds({ draft }: { draft: DraftView }) {
  const [kind, setKind] = useState<Kind | null>(null)
  const without = draft.rows.filter((row) => row.certificateKind === null && !row.skipped)
  if (without.length === 0) return null
  const set = () => {
    if (kind === null) {
      document.getElementById('bulk-kind')?.focus()
      return
    }
    draft.changeAll(
      without.map((row) => ({
        excelRow: row.excelRow,
        change: { certificateKind: kind, ...settle(row, 'certificateKind') },
      })),
    )
    sayDone(say('bulk.done', { n: without.length }))
  }
  return (
    <Group gap="sm" align="flex-end">
      <ChoiceField
        id="bulk-kind"
        label={say('bulk.label', { n: without.length })}
        none={say('bulk.choose')}
        options={(['completion', 'amnesty'] as const).map(
          (code) => [code, say(`word.${code}`)] as const,
        )}
        value={kind}
        onChange={setKind}
      />
      <Button variant="default" mih={42} onClick={set}>
        {say('bulk.do')}
      </Button>
    </Group>
  )
}
