import type { LawDay } from '../programme.ts'
import { citing, reason } from '../verdict/reason.ts'
import type { Answer } from '../verdict/reason.ts'
import type { CodesOf } from '../verdict/reason-codes.ts'
import type { Reason } from '../verdict/verdict.ts'
import type { PersonFacts } from './person-facts.ts'

// The conditions that Mẫu số 01 itself attests, all of Điều 3 khoản 2.

const listAnswers: Record<PersonFacts['listedAndConfirmed'], Answer<CodesOf<'list'>>> = {
  confirmed: {
    code: 'list-confirmed',
    says: 'Có tên trong danh sách Mẫu số 01 đã được Ủy ban nhân dân cấp xã xác nhận.',
    wouldChange: null,
  },
  listed: {
    code: 'list-not-confirmed',
    says: 'Có tên trong danh sách của Công an cấp xã, Ủy ban nhân dân cấp xã chưa xác nhận.',
    wouldChange: 'Khi Ủy ban nhân dân cấp xã xác nhận danh sách Mẫu số 01.',
  },
  no: {
    code: 'list-not-on',
    says: 'Chưa có tên trong danh sách Mẫu số 01.',
    wouldChange: 'Công an cấp xã đưa vào danh sách, Ủy ban nhân dân cấp xã xác nhận.',
  },
}

const residenceAnswers: Record<'yes' | 'no' | 'null', Answer<CodesOf<'residence'>>> = {
  yes: { code: 'residence-local', says: 'Đang cư trú tại địa phương.', wouldChange: null },
  no: {
    code: 'residence-elsewhere',
    says: 'Không cư trú tại địa phương lập danh sách.',
    wouldChange: 'Công an cấp xã nơi người này đang cư trú lập danh sách.',
  },
  null: {
    code: 'residence-unknown',
    says: 'Chưa xác minh nơi cư trú.',
    wouldChange: 'Công an cấp xã xác minh và ghi nhận nơi cư trú.',
  },
}

const conductAnswers: Record<'good' | 'not-good' | 'null', Answer<CodesOf<'conduct'>>> = {
  good: {
    code: 'conduct-good',
    says: 'Chấp hành tốt các quy định của pháp luật.',
    wouldChange: null,
  },
  'not-good': {
    code: 'conduct-not-good',
    says: 'Chưa chấp hành tốt các quy định của pháp luật.',
    wouldChange: 'Khi Công an cấp xã nhận xét lại là chấp hành tốt.',
  },
  null: {
    code: 'conduct-unknown',
    says: 'Chưa có nhận xét về việc chấp hành pháp luật.',
    wouldChange: 'Công an cấp xã ghi nhận xét về việc chấp hành pháp luật.',
  },
}

const evilsAnswers: Record<'none' | 'some' | 'null', Answer<CodesOf<'social-evils'>>> = {
  none: {
    code: 'social-evils-none',
    says: 'Không tham gia các tệ nạn xã hội.',
    wouldChange: null,
  },
  some: {
    code: 'social-evils-some',
    says: 'Có tham gia tệ nạn xã hội.',
    wouldChange: 'Khi Công an cấp xã nhận xét lại là không tham gia tệ nạn xã hội.',
  },
  null: {
    code: 'social-evils-unknown',
    says: 'Chưa có nhận xét về việc tham gia tệ nạn xã hội.',
    wouldChange: 'Công an cấp xã ghi nhận xét về việc tham gia tệ nạn xã hội.',
  },
}

/** Named on Mẫu 01, made by the commune police and confirmed by the commune. */
export function listReason(facts: Pick<PersonFacts, 'listedAndConfirmed'>, at: LawDay): Reason {
  const { listedAndConfirmed } = facts
  const { code, ...sentences } = listAnswers[listedAndConfirmed]
  const cites = citing('conditions', at)
  return reason('list', code, { cites, data: { listedAndConfirmed }, ...sentences })
}

/** Residing locally. */
export function residenceReason(facts: Pick<PersonFacts, 'residesLocally'>, at: LawDay): Reason {
  const { residesLocally } = facts
  const known = residesLocally ? 'yes' : 'no'
  const { code, ...sentences } = residenceAnswers[residesLocally === null ? 'null' : known]
  const cites = citing('conditions', at)
  return reason('residence', code, { cites, data: { residesLocally }, ...sentences })
}

/** Obeying the law well. Only the answer is used; the text of the review never comes here. */
export function conductReason({ conduct }: Pick<PersonFacts, 'conduct'>, at: LawDay): Reason {
  const { code, ...sentences } = conductAnswers[conduct ?? 'null']
  return reason('conduct', code, {
    cites: citing('conditions', at),
    data: { conduct },
    ...sentences,
  })
}

/** Not taking part in social evils. */
export function evilsReason({ socialEvils }: Pick<PersonFacts, 'socialEvils'>, at: LawDay): Reason {
  const { code, ...sentences } = evilsAnswers[socialEvils ?? 'null']
  const cites = citing('conditions', at)
  return reason('social-evils', code, { cites, data: { socialEvils }, ...sentences })
}
