import { Anchor, Group } from '@mantine/core'
import type { PaperOf, Scan } from '@vung-buoc/server/contract'
import { showDate } from '../../platform/vietnamese-format.ts'
import { Panel } from '../../ui/Panel.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import { DiscardScan } from './DiscardScan.tsx'
import { FileByHand } from './FileByHand.tsx'
import { pictureAddress, scanAddress } from './signed-copies.api.ts'
import classes from './SignedCopiesPage.module.css'
import { copyTexts as say } from './signed-copies.texts.ts'

interface WaitingScansProps {
  scans: readonly Scan[]
  awaiting: readonly PaperOf[]
}

/** What the QR could not file: nothing is lost, and each says why it waits. */
export function WaitingScans({ scans, awaiting }: WaitingScansProps) {
  if (scans.length === 0) return null
  return (
    <Panel title={say('waiting.title', { count: scans.length })}>
      <ul className={classes.scans}>
        {scans.map((scan) => (
          <WaitingScan key={scan.id} scan={scan} awaiting={awaiting} />
        ))}
      </ul>
    </Panel>
  )
}

function WaitingScan({ scan, awaiting }: { scan: Scan; awaiting: readonly PaperOf[] }) {
  const { problem, pages, broughtByName, broughtOn, position } = scan
  const brought = { pages, name: broughtByName ?? '–', date: showDate(broughtOn) }
  return (
    <li className={classes.scan}>
      <img
        className={classes.sheet}
        src={pictureAddress(scan)}
        alt={say('waiting.picture', { position })}
        loading="lazy"
      />
      <div className={classes.words}>
        <StateBadge tone="soon">{say(`waiting.short.${problem ?? 'no-code'}`)}</StateBadge>
        <span>{say(`waiting.why.${problem ?? 'no-code'}`)}</span>
        <span className={classes.quiet}>{say('waiting.brought', brought)}</span>
        <Group gap="xs">
          <Anchor href={scanAddress(scan)} target="_blank" rel="noreferrer">
            {say('waiting.open')}
          </Anchor>
          {problem === 'no-code' ? <FileByHand scan={scan} awaiting={awaiting} /> : null}
          <DiscardScan scan={scan} />
        </Group>
      </div>
    </li>
  )
}
