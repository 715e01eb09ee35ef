import { asOfficer } from '../as-officer.ts'
import { aWaitingDelivery } from '../factories/foreign-package.ts'
import { aFileLine, aMau01File, openDraft, uploadTo } from '../factories/imports.ts'
import {
  aCast,
  type Cast,
  confirmAll,
  done,
  readList,
  register,
  sign,
  submit,
} from '../factories/lists.ts'
import { aHold, anAnsweredRequest, aRecordedBreach } from '../factories/data-requests.ts'
import { bankOf, packed } from '../factories/packages.ts'
import { aPerson } from '../factories/people.ts'
import { bring, fileSignedList, readInbox } from '../factories/signed-copies.ts'
import { handOver, readHandOver, stateNeed } from '../factories/walks.ts'
import { anotherSession } from '../factories/sessions.ts'
import { aNotice } from '../factories/withdrawals.ts'
import { aScan, asJpeg } from '../scans/scan-files.ts'
import { anIdentity, signPdf } from '../papers/sign-pdf.ts'
import { readRoots } from '../../src/platform/signing/pdf/trust.ts'
import type { TestHouse } from '../test-house.ts'

/** The ids of one commune's records, one of each kind, by the name the expectations use. */
export interface World {
  ids: Record<string, string>
  /** Names and numbers that only those may read who see the records. */
  secrets: string[]
}

export const SECRET = {
  fullName: 'Tạ Kim Bí Mật',
  idNumber: '094087990001',
  hamlet: 'ấp Bí Mật',
  certificateNumber: '8642/GCN-BM',
} as const

/** A person whose every field says that it is not for everybody. */
export const secretPerson = () => {
  const { releaseRecord, ...person } = aPerson()
  const { certificateNumber, ...fields } = SECRET
  return {
    ...person,
    ...fields,
    releaseRecord: releaseRecord && { ...releaseRecord, certificateNumber },
  }
}

/** The committee scanned the list, the standing agency its letter; one scan waits at the committee. */
async function signedPapers(
  { committee, standing }: Cast,
  { listId, handOverId }: { listId: string; handOverId: string },
) {
  await fileSignedList(committee, listId)
  const letter = await standing.get(`/hand-overs/${handOverId}/cover-letter.pdf`)
  await bring(standing, [letter.body])
  await bring(committee, [await asJpeg(await aScan(null))])
  const list = await readList(committee, listId)
  const handOver = await readHandOver(standing, handOverId)
  return {
    listCopy: list.signedCopies?.[0]?.id ?? '',
    handOverCopy: handOver.signedCopies[0]?.id ?? '',
    scan: (await readInbox(committee)).waiting[0]?.id ?? '',
  }
}

/** A list that came back once, was mended, and went to the bank. */
async function listToBank(cast: Cast, month: string) {
  const { id } = await done(cast.compiler.post<{ id: string }>('/lists', { month }))
  const person = await register(cast.compiler, secretPerson())
  await stateNeed(cast.compiler, person)
  const { version } = await readList(cast.compiler, id)
  const line = {
    personId: person,
    purpose: 'production',
    amount: 50_000_000,
    trainingMonths: null,
    conduct: 'good',
    socialEvils: 'none',
    residesLocally: true,
    note: '',
  }
  await done(cast.compiler.post(`/lists/${id}/lines`, line, { version }))
  await submit(cast, id)
  await sign(cast, id)
  const submitted = await readList(cast.committee, id)
  const back = { reasons: ['details-wrong'], note: '' }
  await done(cast.committee.post(`/lists/${id}/return`, back, { version: submitted.version }))
  await submit(cast, id)
  await sign(cast, id)
  await confirmAll(cast, id)
  const handOverId = await handOver(cast, month)
  await packed(cast, handOverId)
  const scanned = await signedPapers(cast, { listId: id, handOverId })
  await done(cast.bank.post(`/hand-overs/${handOverId}/receive`, { sentBack: [] }))
  const { lines, returns } = await readList(cast.compiler, id)
  return {
    list: id,
    person,
    handOver: handOverId,
    line: lines[0]?.id ?? '',
    return: returns[0]?.id ?? '',
    ...scanned,
  }
}

async function residents(cast: Cast) {
  const { compiler } = cast
  const { releaseRecord: _record, ...person } = aPerson()
  const notice = {
    number: '12',
    noticeDate: '2024-05-10',
    senderKind: 'facility',
    receivedOn: '2024-05-17',
    expectedOn: '2024-06-30',
    personId: null,
    person,
  }
  const coming = await done(compiler.post<{ id: string }>('/release-notices', notice))
  const mover = await register(compiler)
  const move = compiler.post<{ id: string }>(`/people/${mover}/transfer`, {
    toAreaId: 'ho-dac-kien',
  })
  const twins = [await register(compiler), await register(compiler)]
  const { releaseRecord: _own, ...fields } = aPerson()
  const merged = {
    keptId: twins[0],
    goneId: twins[1],
    keptVersion: 1,
    goneVersion: 1,
    fields,
    releaseRecord: null,
  }
  const merge = await done(compiler.post<{ id: string }>('/duplicates/merge', merged))
  return { releaseNotice: coming.id, mover, transfer: (await done(move)).id, merge: merge.id }
}

/** Two hand-overs that came by file: one still waits, the other was taken in and received. */
async function byFile(test: TestHouse) {
  const bank = await bankOf(test)
  const first = await aWaitingDelivery(test)
  const delivery = await aWaitingDelivery(test)
  const taken = await done(
    bank.post<{ id: string }>(`/deliveries/${first}/take-in`, { samePeople: [] }, { version: 1 }),
  )
  await done(bank.post(`/hand-overs/${taken.id}/receive`, { sentBack: [] }))
  return { handOverByFile: taken.id, delivery }
}

async function aPartner(test: TestHouse): Promise<string> {
  const head = await asOfficer(test, { duty: 'NH-D', unit: 'nhcsxh-chau-thanh' })
  const { partners } = await done(head.get<{ partners: { id: string }[] }>('/partners'))
  return partners[0]?.id ?? ''
}

/** An officer of the commune to whom one administrator would give another duty. */
async function administered(test: TestHouse, commune: string) {
  const person = await asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}` })
  const admin = await asOfficer(test, { duty: 'QT', unit: 'ubnd-chau-thanh' })
  const proposal = await done(
    admin.post<{ id: string }>('/administration/duties', {
      userId: person.userId,
      duty: 'CA-K',
      unitId: `ca-${commune}`,
      validFrom: '2024-05-20',
      validTo: null,
      decisionNumber: '15/QĐ',
      authority: '',
    }),
  )
  return { officer: person.userId, assignment: person.assignmentId, proposal: proposal.id }
}

/** An officer of the commune who is kept from a person, and a relative whom he declared. */
async function keptApart(test: TestHouse, cast: Cast, commune: string, personId: string) {
  const officer = await asOfficer(test, { duty: 'CA-L', unit: `ca-${commune}` })
  const relative = officer.post<{ id: string }>('/own-relatives', { idNumber: '094199777777' })
  const { id: relativeId } = await done(relative)
  const body = { kind: 'excluded', officers: [officer.userId], reason: 'relative' }
  const dates = { fromOn: '2024-05-20', toOn: null }
  const url = `/people/${personId}/restrictions`
  const { id } = await done(cast.chief.post<{ id: string }>(url, { ...body, ...dates }))
  const protection = await asOfficer(test, { duty: 'DPO', unit: 'ubnd-chau-thanh' })
  const emergency = {
    record: personId,
    reason: 'complaint',
    note: 'Có đơn khiếu nại',
    documentNumber: '3/CV',
  }
  const opening = await done(protection.post<{ id: string }>('/break-glass', emergency))
  return { restriction: id, relative: relativeId, opening: opening.id }
}

/** The list and its letter, signed in the offices' own tools and given back. */
async function signedElsewhere(
  test: TestHouse,
  cast: Cast,
  at: { list: string; handOver: string },
) {
  const root = anIdentity({ name: 'Gốc thử nghiệm' })
  const signer = anIdentity({ name: 'Người ký thử', by: root })
  Object.assign(test.house, { signingRoots: readRoots(root.pem) })
  const papers = [
    [cast.chief, `/lists/${at.list}`, 'mau-01.pdf'],
    [cast.standing, `/hand-overs/${at.handOver}`, 'cover-letter.pdf'],
  ] as const
  for (const [officer, of, pdf] of papers) {
    const { body } = await officer.get(`${of}/${pdf}`)
    await done(officer.upload(`${of}/digital-copies`, await signPdf(body, signer)))
  }
}

/** Through HTTP, by the officers of one commune and those above it. */
export async function aWorld(test: TestHouse, commune: string): Promise<World> {
  const cast = await aCast(test, commune)
  const walked = await listToBank(cast, '2024-04')
  await signedElsewhere(test, cast, walked)
  const draft = await openDraft(cast.compiler, '2024-05')
  const file = aMau01File([aFileLine(), aFileLine()])
  const numbered = { kind: 'list' }
  const document = await done(cast.compiler.post<{ id: string }>('/outgoing-documents', numbered))
  const ids = {
    ...walked,
    ...(await residents(cast)),
    ...(await byFile(test)),
    draft,
    listImport: await uploadTo(cast.compiler, draft, file),
    withdrawal: await aNotice(cast, [{ id: walked.line }]),
    document: document.id,
    dataRequest: await anAnsweredRequest(test, cast.compiler, walked.person),
    hold: await aHold(test, walked.person),
    breach: await aRecordedBreach(test),
    partner: await aPartner(test),
    ...(await administered(test, commune)),
    ...(await keptApart(test, cast, commune, walked.person)),
    session: (await anotherSession(test, cast.compiler.userId)).id,
  }
  for (const [name, id] of Object.entries(ids)) if (id === '') throw new Error(`no ${name}`)
  return { ids, secrets: Object.values(SECRET) }
}
