import { Anchor } from '@mantine/core'
import type { DigitalCopies } from '@vung-buoc/server/contract'
import { API } from '../../../platform/api.ts'
import { showDate } from '../../../platform/vietnamese-format.ts'
import { ScrollBox } from '../../../ui/ScrollBox.tsx'
import table from '../../../ui/table.module.css'
import { digitalCopyTexts as say } from './digital-copy.texts.ts'

type Signature = DigitalCopies['copies'][number]['signatures'][number]

function verdictOf({ isGood, isTrusted }: Signature): string {
  if (!isGood) return say('bad')
  return say(isTrusted ? 'good' : 'untrusted')
}

const HEADS = ['document', 'signer', 'issuer', 'verdict', 'filed'] as const

/** Who signed each kept copy, verified anew at each look. */
export function DigitalCopyTable({ of, copies }: { of: string; copies: DigitalCopies['copies'] }) {
  return (
    <>
      <ScrollBox label={say('table')}>
        <table className={table.table} data-cards>
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {say(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {copies.flatMap((copy) =>
              copy.signatures.map((one) => (
                <tr key={`${copy.id} ${one.signer}`}>
                  <td data-label={say('document')}>{copy.number}</td>
                  <td data-label={say('signer')}>{one.signer}</td>
                  <td data-label={say('issuer')}>{one.issuer}</td>
                  <td data-label={say('verdict')}>{verdictOf(one)}</td>
                  <td data-label={say('filed')}>
                    {copy.filedByName}, {showDate(copy.filedOn)}
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </ScrollBox>
      <Anchor href={`${API}${of}/digital-copy.pdf`} target="_blank" rel="noreferrer">
        {say('open')}
      </Anchor>
    </>
  )
}
