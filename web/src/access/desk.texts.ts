import { texts } from '../platform/i18n.ts'

/** The words for the codes of `access/desk`: numbers, and things waiting. */
export const deskTexts = texts('desk', {
  number: {
    'days-to-hand-over': 'ngày nữa đến hạn chuyển giao',
  },
  task: {
    submit: 'Lập và trình danh sách',
  },
})
