import type { OfficerPage } from '@vung-buoc/server/contract'
import { ConfirmedAct } from '../ConfirmedAct.tsx'
import { ProposeDuty } from '../duties/ProposeDuty.tsx'
import { LinkButton } from '../../../ui/AppLink.tsx'
import { leavingTexts } from '../leaving/leaving.texts.ts'
import { officerTexts as say } from './officers.texts.ts'
import { ResetPassword } from './ResetPassword.tsx'

/** What the server says can be done about this account. */
export function OfficerActions({ officer }: { officer: OfficerPage }) {
  const { id, displayName: name, actions } = officer
  const act = (what: 'disable' | 'enable' | 'second-factor') => (
    <ConfirmedAct
      path={`/administration/officers/${id}/${what}`}
      button={say(`${what}.do`)}
      title={say(`${what}.title`, { name })}
      lead={say(`${what}.lead`)}
      done={say(`${what}.done`)}
    />
  )
  return (
    <>
      {actions.includes('propose') ? <ProposeDuty officer={officer} /> : null}
      {actions.includes('leave') ? (
        <LinkButton href={`/quan-tri/can-bo/${id}/ban-giao`} variant="default">
          {leavingTexts('open')}
        </LinkButton>
      ) : null}
      {actions.includes('reset') ? <ResetPassword officer={officer} /> : null}
      {actions.includes('reset') ? act('second-factor') : null}
      {actions.includes('disable') ? act('disable') : null}
      {actions.includes('enable') ? act('enable') : null}
    </>
  )
}
