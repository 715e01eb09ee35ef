import { Button, Group, Text } from '@mantine/core'
import type { PackageState } from '@vung-buoc/server/contract'
import { IconDownload, IconPackageExport } from '@tabler/icons-react'
import { useMay } from '../../../access/identity/session.ts'
import { API } from '../../../platform/api.ts'
import { useWrite } from '../../../platform/use-write.ts'
import { shortHash, showDate } from '../../../platform/vietnamese-format.ts'
import { BusyButton } from '../../../ui/BusyButton.tsx'
import { Facts } from '../../../ui/Facts.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx'
import { sayDone } from '../../../ui/say-done.ts'
import { useHandOverPackage } from './package.api.ts'
import { packageTexts as say } from './package.texts.ts'
import { TakeReceipt } from './TakeReceipt.tsx'

/** A signed hand-over as a file: made and answered here, or come from elsewhere. */
export function PackagePanel({ handOverId }: { handOverId: string }) {
  const may = useMay()
  const state = useHandOverPackage(handOverId)
  if (!may('package.read')) return null
  return (
    <Loaded query={state}>
      {(data) => {
        if (data.delivery !== null) return <CameByFile id={handOverId} state={data} />
        const shows = data.made !== null || data.actions.length > 0
        return shows ? <Sent id={handOverId} state={data} /> : null
      }}
    </Loaded>
  )
}

interface PartProps {
  id: string
  state: PackageState
}

function Sent({ id, state }: PartProps) {
  const may = useMay()
  return (
    <Panel title={say('panel.title')}>
      <Text c="dimmed" mb="sm">
        {say('panel.lead')}
      </Text>
      {state.made === null ? null : <Facts items={factsOf(state)} />}
      <Group gap="sm" mt="sm" className="no-print">
        {state.actions.includes('make') ? <MakeButton id={id} /> : null}
        {state.made !== null && may('package.make') ? (
          <Download href={`${API}/hand-overs/${id}/package.vbgoi`} label={say('panel.download')} />
        ) : null}
        {state.actions.includes('take-receipt') ? <TakeReceipt id={id} /> : null}
      </Group>
    </Panel>
  )
}

function CameByFile({ id, state }: PartProps) {
  const may = useMay()
  const ready = state.delivery?.receiptReady === true
  return (
    <Panel title={say('panel.title')}>
      <Text mb="sm">{say('panel.came-by-file')}</Text>
      {ready && may('package.take-in') ? (
        <Download href={`${API}/hand-overs/${id}/receipt.vbbn`} label={say('panel.give-receipt')} />
      ) : null}
      {ready ? null : <Text c="dimmed">{say('panel.receipt-wait')}</Text>}
    </Panel>
  )
}

function Download({ href, label }: { href: string; label: string }) {
  return (
    <Button
      component="a"
      variant="default"
      href={href}
      download
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      {label}
    </Button>
  )
}

function MakeButton({ id }: { id: string }) {
  const write = useWrite(() => sayDone(say('panel.made')))
  return (
    <>
      <BusyButton
        variant="default"
        leftSection={<IconPackageExport size={18} aria-hidden />}
        busy={write.busy}
        onClick={() => write.send({ path: `/hand-overs/${id}/package` })}
      >
        {say('panel.make')}
      </BusyButton>
      <ProblemNotice problem={write.problem} onAgain={write.again} busy={write.busy} />
    </>
  )
}

function factsOf({ made, receipt }: PackageState) {
  if (made === null) return []
  const told =
    receipt === null
      ? say('panel.receipt-none')
      : say('panel.receipt-by', {
          name: receipt.byName,
          date: showDate(receipt.receivedOn),
          recorded: showDate(receipt.recordedOn),
        })
  const by = { name: made.madeByName, date: showDate(made.madeOn) }
  return [
    [say('panel.file'), made.fileName],
    [say('panel.made-on'), say('panel.made-by', by)],
    [say('panel.hash'), shortHash(made.manifestHash)],
    [say('panel.receipt'), told],
  ] as const
}
