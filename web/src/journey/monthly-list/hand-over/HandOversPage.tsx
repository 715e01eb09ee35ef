import type { HandOverCard } from '@vung-buoc/server/contract'
import { useMay } from '../../../access/identity/session.ts'
import { PurposeChip } from '../../../access/PurposeChip.tsx'
import { showDate, showDong } from '../../../platform/vietnamese-format.ts'
import { AppLink, LinkButton } from '../../../ui/AppLink.tsx'
import { Empty } from '../../../ui/Empty.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { PageHead } from '../../../ui/PageHead.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { useHandOvers } from './hand-over.api.ts'
import { handOverTexts as say } from './hand-over.texts.ts'
import { HandOverStateBadge, nameOf } from './HandOverStateBadge.tsx'
import { OpenHandOverButton } from './OpenHandOverButton.tsx'

export function HandOversPage() {
  const handOvers = useHandOvers()
  const may = useMay()
  return (
    <>
      <PageHead
        title={say('title')}
        lead={say('lead')}
        marks={<PurposeChip permission="hand-over.read" />}
        actions={
          <>
            <OpenHandOverButton />
            {may('package.take-in') ? (
              <LinkButton href="/chuyen-giao/goi" variant="default">
                {say('bring')}
              </LinkButton>
            ) : null}
            <LinkButton href="/chuyen-giao/noi-tin-cay" variant="default">
              {say('partners')}
            </LinkButton>
          </>
        }
      />
      <Panel flush>
        <Loaded query={handOvers}>
          {(data) =>
            data.handOvers.length === 0 ? (
              <Empty title={say('none')} says={say('none-says')} />
            ) : (
              <HandOversTable handOvers={data.handOvers} />
            )
          }
        </Loaded>
      </Panel>
    </>
  )
}

function HandOversTable({ handOvers }: { handOvers: HandOverCard[] }) {
  return (
    <ScrollBox label={say('table')}>
      <table className={table.table} data-cards>
        <thead>
          <tr>
            <th scope="col">{say('month')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('document')}</th>
            <th scope="col">{say('due')}</th>
            <th scope="col" className={table.number}>
              {say('people')}
            </th>
            <th scope="col" className={table.number}>
              {say('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {handOvers.map((card) => (
            <tr key={card.id}>
              <th scope="row">
                <AppLink href={`/chuyen-giao/${card.id}`}>{nameOf(card)}</AppLink>
              </th>
              <td>
                <HandOverStateBadge state={card.state} />
              </td>
              <td data-label={say('document')}>
                {card.documentNumber === null
                  ? say('document-none')
                  : `${card.documentNumber}, ${showDate(card.documentDate)}`}
              </td>
              <td data-label={say('due')}>{showDate(card.due)}</td>
              <td data-label={say('people')} className={table.number}>
                {card.people}
              </td>
              <td data-label={say('total')} className={table.number}>
                {showDong(card.totalAmount)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
