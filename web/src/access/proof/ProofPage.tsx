import { Stack } from '@mantine/core'
import type { HouseProof } from '@vung-buoc/server/contract'
import { useRead } from '../../platform/use-read.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { PurposeChip } from '../PurposeChip.tsx'
import { CheckPanel, HeadPanel } from './CheckPanels.tsx'
import { DrillPanel } from './DrillPanel.tsx'
import { KillsPanel, PlantedPanel } from './EvidencePanels.tsx'
import { proofTexts as say } from './proof.texts.ts'

/** Sổ khớp: what was measured, when, what it means, and how to measure it again. */
export function ProofPage() {
  const proof = useRead<HouseProof>('/proof')
  return (
    <Stack gap="lg">
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="proof.read" />}
      />
      <Loaded query={proof}>
        {({ check, drill, kills, planted }) => (
          <Stack gap="lg">
            <CheckPanel check={check} />
            <HeadPanel head={check?.head ?? null} />
            <DrillPanel drill={drill} />
            <KillsPanel kills={kills} />
            <PlantedPanel planted={planted} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}
