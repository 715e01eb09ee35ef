import type { HouseProof } from '@vung-buoc/server/contract'
import { showMoment } from '../../platform/vietnamese-format.ts'
import { showCommit, showCount, showSeconds } from './figures.ts'
import { ProofPanel } from './ProofPanel.tsx'
import { proofTexts as say } from './proof.texts.ts'

function killFacts(kills: NonNullable<HouseProof['kills']>): [string, string][] {
  const { server, database } = kills
  const times = { server: server.kills, database: database.kills }
  return [
    [say('kills.at'), showMoment(kills.at)],
    [say('kills.kills'), say('kills.kills-says', times)],
    [say('kills.acknowledged'), showCount(kills.acknowledged)],
    [say('kills.lost'), showCount(kills.lost)],
    [say('kills.duplicated'), showCount(kills.duplicated)],
    [say('kills.recovery'), showSeconds(Math.max(server.longestMs, database.longestMs))],
    [say('kills.commit'), showCommit(kills.commit)],
    [say('kills.machine'), kills.machine],
  ]
}

/** Figures that came with this version of the program, measured by whoever delivered it. */
export function KillsPanel({ kills }: { kills: HouseProof['kills'] }) {
  return (
    <ProofPanel
      title={say('kills.title')}
      says={say('kills.says')}
      wrong={kills === null ? null : kills.lost + kills.duplicated}
      none={say('kills.none')}
      facts={kills === null ? [] : killFacts(kills)}
      command={kills?.command ?? 'npm run kills'}
    />
  )
}

/** Guards that were taken away on purpose, and whether the tests saw it. */
export function PlantedPanel({ planted }: { planted: HouseProof['planted'] }) {
  return (
    <ProofPanel
      title={say('planted.title')}
      says={say('planted.says')}
      wrong={planted === null ? null : planted.planted - planted.found}
      none={say('planted.none')}
      facts={
        planted === null
          ? []
          : [
              [
                say('planted.found'),
                say('planted.found-says', { found: planted.found, planted: planted.planted }),
              ],
              [say('planted.commit'), showCommit(planted.commit)],
            ]
      }
      command={planted?.command ?? 'npm run planted'}
    />
  )
}
