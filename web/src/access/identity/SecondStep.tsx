import { Button, Stack, Text, Title } from '@mantine/core'
import type { Me, ProofWay } from '@vung-buoc/server/contract'
import { factorTexts as say } from '../second-factor/second-factor.texts.ts'
import { ProofForm } from '../second-factor/ProofForm.tsx'

interface SecondStepProps {
  ways: readonly ProofWay[]
  onInside: (me: Me) => void
  onBack: () => void
}

/** After the password: the code, the passkey or a recovery code. */
export function SecondStep({ ways, onInside, onBack }: SecondStepProps) {
  return (
    <Stack>
      <Title order={2} size="h4">
        {say('proof.second')}
      </Title>
      <Text c="dimmed">{say('proof.second-says')}</Text>
      <ProofForm ways={ways} onProved={onInside} />
      <Button variant="subtle" onClick={onBack}>
        {say('proof.back')}
      </Button>
    </Stack>
  )
}
