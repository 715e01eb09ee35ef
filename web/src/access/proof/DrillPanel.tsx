import type { HouseProof } from '@vung-buoc/server/contract'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { showCount, showMegabytes, showSeconds } from './figures.ts'
import { ProofPanel } from './ProofPanel.tsx'
import { proofTexts as say } from './proof.texts.ts'

type Drill = NonNullable<HouseProof['drill']>

function factsOf(drill: Drill): [string, string][] {
  const times = [drill.backupMs, drill.restoreMs, drill.verifyMs].map(showSeconds)
  const { rows, tables } = drill
  return [
    [say('drill.at'), showMoment(drill.at)],
    [say('drill.program'), drill.program],
    [say('drill.times'), times.join(' / ')],
    [say('drill.bytes'), showMegabytes(drill.backupBytes)],
    [say('drill.rows'), say('drill.rows-says', { rows: showCount(rows), tables })],
    [say('drill.files'), showCount(drill.files)],
    [say('drill.sealed'), showCount(drill.sealed)],
  ]
}

/** A backup that was really laid out and gone through. */
export function DrillPanel({ drill }: { drill: HouseProof['drill'] }) {
  return (
    <ProofPanel
      title={say('drill.title')}
      says={say('drill.says')}
      wrong={drill?.wrong ?? null}
      none={say('drill.none')}
      facts={drill === null ? [] : factsOf(drill)}
      command="npm run -s vb -- drill"
    />
  )
}
