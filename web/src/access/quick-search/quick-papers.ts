import type { HandOverCards, ListCards } from '@vung-buoc/server/contract'
import { matchKey } from '@vung-buoc/law'
import { useRead } from '../../platform/use-read.ts'
import { showMonth } from '../../platform/vietnamese-format.ts'
import type { Wire } from '../../platform/wire.ts'
import { accessTexts as say } from '../access.texts.ts'
import { deskTexts } from '../desk/desk.texts.ts'
import { useMay } from '../identity/session.ts'

export interface FoundPaper {
  href: string
  label: string
  says: string
}

const MOST = 7

/** Every word typed begins a word of the label: "an ninh 5" finds "Xã An Ninh, tháng 5/2024". */
export function matches(label: string, typed: string): boolean {
  const words = matchKey(label).split(' ')
  const asked = matchKey(typed).split(' ').filter(Boolean)
  return asked.length > 0 && asked.every((word) => words.some((one) => one.startsWith(word)))
}

/** Lists by commune and month, and hand-overs by number; asked of the server once something is typed. */
export function useFoundPapers(typed: string): FoundPaper[] {
  const may = useMay()
  const isAsked = matchKey(typed) !== ''
  const canLists = isAsked && may('monthly-list.read')
  const canHandOvers = isAsked && may('hand-over.read')
  const lists = useRead<Wire<typeof ListCards>>(canLists ? '/lists' : null)
  const handOvers = useRead<Wire<typeof HandOverCards>>(canHandOvers ? '/hand-overs' : null)
  const papers = [
    ...(lists.data?.lists ?? []).map((list) => ({
      href: `/danh-sach/${list.id}`,
      label: listLabel(list),
      says: deskTexts.code('state', list.state),
    })),
    ...(handOvers.data?.handOvers ?? []).map((one) => ({
      href: `/chuyen-giao/${one.id}`,
      label: say('search.hand-over', { month: showMonth(one.month), n: one.number }),
      says: one.documentNumber ?? say('search.unsigned'),
    })),
  ]
  return papers.filter(({ label, says }) => matches(`${label} ${says}`, typed)).slice(0, MOST)
}

function listLabel(list: Wire<typeof ListCards>['lists'][number]): string {
  const label = say('search.list', { area: list.areaName, month: showMonth(list.month) })
  if (list.kind === 'regular') return label
  return `${label} ${say('search.supplement', { n: list.supplementNumber })}`
}
