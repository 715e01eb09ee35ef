import { Button, FileButton, Group, Radio } from '@mantine/core'
import type { ListImport } from '@vung-buoc/server/contract'
import { type FormEvent, useState } from 'react'
import { useWrite } from '../../../platform/use-write.ts'
import { FormButtons } from '../../../ui/FormButtons.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { fileOf, keepFile } from './chosen-file.ts'
import { ColumnRows } from './ColumnRows.tsx'
import classes from './ConfirmReading.module.css'
import { columnTexts as say } from './columns.texts.ts'
import {
  choiceQuery,
  type ColumnChoice,
  decidedColumns,
  headingsOf,
  isNameless,
} from './reading-choice.ts'

interface ConfirmReadingProps {
  reading: ListImport
  onRead: () => void
  onCancel: () => void
}

/** How the file is to be read: sheet, font and columns. The same file is then read again. */
export function ConfirmReading({ reading, onRead, onCancel }: ConfirmReadingProps) {
  const current = reading.sheets.find(({ isRead }) => isRead)?.position ?? null
  const [file, setFile] = useState(() => fileOf(reading.id))
  const [sheet, setSheet] = useState(current)
  const [font, setFont] = useState<'turn' | 'leave'>('turn')
  const [chosen, setChosen] = useState<ColumnChoice>({})
  const [missing, setMissing] = useState(false)
  const write = useWrite(onRead)
  const headings = headingsOf(reading)
  const otherSheet = sheet !== current
  const send = (event: FormEvent) => {
    event.preventDefault()
    setMissing(file === null)
    if (file === null) return
    keepFile(reading.id, file)
    const consent = reading.font === null ? null : font === 'turn' ? reading.font : 'none'
    const columns = otherSheet ? {} : decidedColumns(headings, chosen)
    const query = choiceQuery({ sheet, font: consent, columns })
    write.send({ path: `/imports/${reading.id}/reading${query}`, file })
  }
  return (
    <Panel title={say('title')}>
      <form className={classes.form} onSubmit={send}>
        <Notice tone={reading.asks.length > 0 ? 'soon' : 'calm'}>
          {say(reading.asks.length > 0 ? 'lead' : 'lead-again')}
        </Notice>
        {!otherSheet && isNameless(headings, chosen) ? (
          <Notice title={say('which-is-name')} tone="late">
            {say('which-is-name-why')}
          </Notice>
        ) : null}
        <SheetChoice reading={reading} sheet={sheet} onSheet={setSheet} />
        <FontChoice reading={reading} font={font} onFont={setFont} />
        {otherSheet ? (
          <p>{say('columns-later')}</p>
        ) : (
          <ColumnRows
            headings={headings}
            chosen={chosen}
            forbidden={reading.dropped.filter(({ code }) => code === 'not-allowed')}
            onChoose={(letter, field) => setChosen({ ...chosen, [letter]: field })}
          />
        )}
        {file === null ? <FileAgain missing={missing} onFile={setFile} /> : null}
        <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
        <FormButtons save={say('confirm')} busy={write.busy} onCancel={onCancel} />
      </form>
    </Panel>
  )
}

interface SheetChoiceProps {
  reading: ListImport
  sheet: number | null
  onSheet: (position: number) => void
}

function SheetChoice({ reading, sheet, onSheet }: SheetChoiceProps) {
  if (reading.sheets.length < 2) return null
  return (
    <Radio.Group
      label={say('sheet')}
      value={String(sheet ?? '')}
      onChange={(text) => onSheet(Number(text))}
    >
      <Group gap="lg" mt="xs">
        {reading.sheets.map(({ position, name, isList, hidden }) => (
          <Radio
            key={position}
            value={String(position)}
            label={[
              name ?? say('sheet-unnamed', { n: position }),
              ...(isList ? [] : [say('sheet-no-list')]),
              ...(hidden ? [say('sheet-hidden')] : []),
            ].join(' · ')}
          />
        ))}
      </Group>
    </Radio.Group>
  )
}

interface FontChoiceProps {
  reading: ListImport
  font: 'turn' | 'leave'
  onFont: (font: 'turn' | 'leave') => void
}

function FontChoice({ reading, font, onFont }: FontChoiceProps) {
  if (reading.font === null) return null
  const examples = reading.rows.slice(0, 3).map(({ fullName }) => fullName)
  return (
    <Radio.Group
      label={say('font', { font: reading.font })}
      description={say('font-example', { names: examples.join('; ') })}
      value={font}
      onChange={(text) => onFont(text === 'leave' ? 'leave' : 'turn')}
    >
      <Group gap="lg" mt="xs">
        <Radio value="turn" label={say('font-turn', { font: reading.font })} />
        <Radio value="leave" label={say('font-leave')} />
      </Group>
    </Radio.Group>
  )
}

/** After the page was loaded anew the browser no longer holds the file. */
function FileAgain({ missing, onFile }: { missing: boolean; onFile: (file: File) => void }) {
  return (
    <Notice title={say('file-again')} tone={missing ? 'late' : 'calm'} urgent={missing}>
      <FileButton accept=".xlsx" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button {...props} variant="default">
            {say('file-choose')}
          </Button>
        )}
      </FileButton>
    </Notice>
  )
}
