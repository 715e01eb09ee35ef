import type { RegisterPerson } from '../../src/registers/people/people.schema.ts'

let made = 0

/** A person of the demo kind; each call has another name and number. */
export function aPerson(): RegisterPerson {
  made += 1
  const serial = String(made).padStart(4, '0')
  return {
    fullName: `Trần Văn Mẫu ${serial}`,
    birthDate: '1987-09-21',
    sex: 'male',
    idNumber: `09408700${serial}`,
    phone: null,
    phoneOwner: null,
    hamlet: 'ấp Hòa Long',
    addressDetail: '',
    preferredLanguage: 'vi',
    releaseRecord: {
      certificateKind: 'completion',
      certificateNumber: `${made}/GCN`,
      certificateDate: '2023-04-05',
      completedOn: '2023-04-05',
    },
  }
}
