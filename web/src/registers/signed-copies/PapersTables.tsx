import { Anchor } from '@mantine/core'
import type { PaperOf, Scan } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import table from '../../ui/table.module.css'
import { kindOf, recordOf } from './paper-name.ts'
import { scanAddress } from './signed-copies.api.ts'
import { copyTexts as say } from './signed-copies.texts.ts'

interface Awaiting {
  papers: readonly PaperOf[]
  neededFrom: string | null
}

/** Papers in sight whose signed copy is missing. */
export function AwaitingPapers({ papers, neededFrom }: Awaiting) {
  const title = say('awaiting.title', { count: papers.length })
  return (
    <Panel title={title} flush>
      {papers.length === 0 ? (
        <Empty
          title={say('awaiting.none')}
          {...(neededFrom === null
            ? {}
            : { says: say('awaiting.from', { date: showDate(neededFrom) }) })}
        />
      ) : (
        <ScrollBox label={say('awaiting.table')}>
          <table className={table.table} data-cards>
            <thead>
              <tr>
                <th scope="col">{say('table.paper')}</th>
                <th scope="col">{say('table.date')}</th>
                <th scope="col">{say('table.unit')}</th>
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <tr key={paper.documentId}>
                  <PaperCell paper={paper} />
                  <td data-label={say('table.date')}>{showDate(paper.issuedOn)}</td>
                  <td data-label={say('table.unit')}>{paper.unitName}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}

/** What went where, the newest first. */
export function FiledScans({ scans }: { scans: readonly Scan[] }) {
  return (
    <Panel title={say('filed.title')} flush>
      {scans.length === 0 ? (
        <Empty title={say('filed.none')} says={say('filed.none-says')} />
      ) : (
        <ScrollBox label={say('filed.table')}>
          <table className={table.table} data-cards>
            <thead>
              <tr>
                <th scope="col">{say('table.paper')}</th>
                <th scope="col">{say('table.unit')}</th>
                <th scope="col">{say('table.scan')}</th>
                <th scope="col">{say('table.by')}</th>
              </tr>
            </thead>
            <tbody>
              {scans.map((scan) => (
                <FiledRow key={scan.id} scan={scan} />
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </Panel>
  )
}

function FiledRow({ scan }: { scan: Scan }) {
  const { paper, byHand, replaced, pages, broughtByName, broughtOn } = scan
  if (paper === null) return null
  const how = [
    say('filed.pages', { count: pages }),
    ...(byHand ? [say('filed.by-hand')] : []),
    ...(replaced ? [say('filed.replaced')] : []),
  ]
  return (
    <tr>
      <PaperCell paper={paper} />
      <td data-label={say('table.unit')}>{paper.unitName}</td>
      <td data-label={say('table.scan')}>
        <Anchor href={scanAddress(scan)} target="_blank" rel="noreferrer">
          {say('waiting.open')}
        </Anchor>
        <div className={table.quiet}>{how.join(', ')}</div>
      </td>
      <td data-label={say('table.by')}>
        {broughtByName ?? '–'}
        <div className={table.quiet}>{showDate(broughtOn)}</div>
      </td>
    </tr>
  )
}

function PaperCell({ paper }: { paper: PaperOf }) {
  return (
    <th scope="row">
      <AppLink href={recordOf(paper)}>{paper.shown}</AppLink>
      <div className={table.quiet}>{kindOf(paper)}</div>
    </th>
  )
}
