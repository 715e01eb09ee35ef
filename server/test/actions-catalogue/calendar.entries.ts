import type { Entry } from './entry.ts'

const DAY = { 'an-ninh': '2024-06-05', 'phu-tam': '2024-06-06', 'thuan-hoa': '2024-06-07' }

/** The calendar of working days. */
export const calendarEntries: Entry[] = [
  {
    route: 'POST /calendar/announcements',
    duty: 'CA-K',
    unit: () => 'ca-chau-thanh',
    elsewhere: 'ca-an-hiep',
    together: 'one-wins',
    arrange: async (_test, { commune }) => ({
      body: {
        day: DAY[commune as keyof typeof DAY],
        kind: 'holiday',
        name: 'Nghỉ theo thông báo',
        decisionNumber: '12/TB-UBND',
      },
    }),
  },
]
