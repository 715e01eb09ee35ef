import { addDays, type PlainDate } from '@vung-buoc/law'
import type { CommuneCrew } from './commune-month.ts'
import type { DemoOfficer } from './officer.ts'

/** Fictional people of one day at the commune police's desk; numbers nobody has been given. */
const person = (fullName: string, birthDate: string, idNumber: string | null) => ({
  fullName,
  birthDate,
  sex: 'male' as const,
  idNumber,
  phone: null,
  phoneOwner: null,
  hamlet: 'ấp Hòa Long',
  addressDetail: '',
  preferredLanguage: 'vi' as const,
})

const notice = (number: string, noticeDate: PlainDate, more: object) => ({
  number,
  noticeDate,
  senderKind: 'facility',
  receivedOn: noticeDate,
  expectedOn: null,
  personId: null,
  ...more,
})

/** Two notices, one of them late, and somebody expected home next month. */
async function takeNoticesIn(police: DemoOfficer, today: PlainDate): Promise<void> {
  const day = (shift: number) => addDays(today, shift)
  const late = person('Lý Văn Sang Mẫu', '1985-07-19', null)
  const fresh = person('Thạch Rươl Mẫu', '1991-01-23', null)
  const awaited = person('Trương Quốc Lộc Mẫu', '1979-10-02', null)
  await police.post('/release-notices', notice('118', day(-12), { person: late }))
  await police.post('/release-notices', notice('131', day(-3), { person: fresh }))
  const { id } = await police.post(
    '/release-notices',
    notice('127', day(-5), { person: awaited, expectedOn: day(32) }),
  )
  await police.post(`/release-notices/${id}/check`, { outcome: 'resides', movedTo: null })
}

/** One woman entered twice, day and month of birth swapped the second time. */
async function enterTwice(police: DemoOfficer, prefix: string): Promise<void> {
  const woman = { ...person('Đặng Thị Hoa Mẫu', '1988-03-09', `${prefix}188990017`), sex: 'female' }
  const again = { ...woman, birthDate: '1988-09-03', idNumber: null, hamlet: 'ấp Xây Đá' }
  await police.post('/people', { ...woman, releaseRecord: null })
  await police.post('/people', { ...again, releaseRecord: null })
}

/** A day of residents' matters: notices, a double, somebody who left, somebody who moves away. */
export async function residentsDay(
  here: CommuneCrew,
  to: { areaId: string; prefix: string; today: PlainDate },
): Promise<void> {
  const police = here.compiler
  await takeNoticesIn(police, to.today)
  await enterTwice(police, to.prefix)
  const left = person('Ngô Hữu Phát Mẫu', '1972-12-30', null)
  const gone = await police.post('/people', { ...left, releaseRecord: null })
  await police.post(`/people/${gone.id}/leave`, { reason: 'declined' })
  const mover = person('Châu Đa Ra Mẫu', '1994-04-04', null)
  const moving = await police.post('/people', { ...mover, releaseRecord: null })
  await police.post(`/people/${moving.id}/transfer`, { toAreaId: to.areaId })
}
