import type { Desk } from '@vung-buoc/server/contract'
import { NOTHING, showDate, showMonth } from '../../platform/vietnamese-format.ts'
import { AppLink } from '../../ui/AppLink.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { ScrollBox } from '../../ui/ScrollBox.tsx'
import { StateBadge } from '../../ui/StateBadge.tsx'
import table from '../../ui/table.module.css'
import { accessTexts as say } from '../access.texts.ts'
import classes from './DeskCommunes.module.css'
import { deskTexts } from './desk.texts.ts'

type Commune = Desk['communes'][number]

/** The way of a list, in order; the last is reached when the bank has it. */
const WAY = ['draft', 'awaiting-signature', 'submitted', 'confirmed', 'handed-over', 'received']
const DONE = WAY.indexOf('confirmed')

/** This month's list: its steps for one commune, a table for who stands above several. */
export function DeskCommunes({ month, communes }: { month: string; communes: Commune[] }) {
  if (communes.length === 0) return null
  const title = say('desk.progress', { month: showMonth(month) })
  const isOne = new Set(communes.map(({ areaName }) => areaName)).size === 1
  return (
    <div className={classes.panel}>
      <Panel title={title} flush={!isOne}>
        {isOne ? communes.map((one) => <Way key={one.opens} commune={one} />) : null}
        {isOne ? null : <CommuneTable title={title} communes={communes} />}
      </Panel>
    </div>
  )
}

function Way({ commune }: { commune: Commune }) {
  const now = WAY.indexOf(commune.state ?? '')
  return (
    <div className={classes.way}>
      <ol className={classes.steps} aria-label={say('desk.way-there')}>
        {WAY.map((state, index) => (
          <li
            key={state}
            data-reached={index <= now || undefined}
            aria-current={index === now ? 'step' : undefined}
          >
            {deskTexts.code('state', state)}
          </li>
        ))}
      </ol>
      <Standing commune={commune} />
    </div>
  )
}

function Standing({ commune: { state, opens } }: { commune: Commune }) {
  if (state === null) return <StateBadge tone="quiet">{say('desk.not-there')}</StateBadge>
  const badge = (
    <StateBadge tone={WAY.indexOf(state) >= DONE ? 'good' : 'calm'}>
      {deskTexts.code('state', state)}
    </StateBadge>
  )
  return opens === null ? badge : <AppLink href={opens}>{badge}</AppLink>
}

function CommuneTable({ title, communes }: { title: string; communes: Commune[] }) {
  const hasDues = communes.some(({ due }) => due !== null)
  return (
    <ScrollBox label={title}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('desk.commune')}</th>
            <th scope="col">{say('desk.step')}</th>
            {hasDues ? <th scope="col">{say('desk.step-due')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {communes.map((commune) => (
            <tr key={`${commune.areaName} ${commune.opens ?? ''} ${commune.state ?? ''}`}>
              <th scope="row">{commune.areaName}</th>
              <td data-label={say('desk.step')}>
                <span className={classes.standing}>
                  <Dots state={commune.state} />
                  <Standing commune={commune} />
                </span>
              </td>
              {hasDues ? (
                <td data-label={say('desk.step-due')}>
                  {commune.due === null ? NOTHING : showDate(commune.due)}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** Repeats in dots what the words beside it say. */
function Dots({ state }: { state: string | null }) {
  const now = WAY.indexOf(state ?? '')
  return (
    <span className={classes.dots} aria-hidden>
      {WAY.map((name, index) => (
        <span key={name} data-reached={index <= now || undefined} />
      ))}
    </span>
  )
}
