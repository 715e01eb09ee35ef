import { Button, Modal, Stack, Text } from '@mantine/core'
import { uiTexts } from '../../ui/ui.texts.ts'
import { updateMe, useMe } from '../identity/session.ts'
import { ProofForm } from './ProofForm.tsx'
import { factorTexts as say } from './second-factor.texts.ts'
import { settleProof, useProofAsked } from './step-up.ts'

/** Lies over whatever was being done; when it closes, the same request goes out again by itself. */
export function StepUpDialog() {
  const asked = useProofAsked()
  const ways = useMe()?.proof.ways ?? ['password']
  const leave = () => settleProof(false)
  return (
    <Modal
      opened={asked}
      onClose={leave}
      title={say('proof.title')}
      zIndex={400}
      closeButtonProps={{ 'aria-label': uiTexts('close') }}
    >
      <Stack>
        <Text>{say('proof.lead')}</Text>
        <ProofForm
          ways={ways}
          onProved={(me) => {
            updateMe(me)
            settleProof(true)
          }}
          aside={
            <Button variant="default" onClick={leave}>
              {uiTexts('cancel')}
            </Button>
          }
        />
      </Stack>
    </Modal>
  )
}
