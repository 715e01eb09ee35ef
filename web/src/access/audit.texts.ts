import { texts } from '../platform/i18n.ts'

/** The words for what an audit line says was done. */
export const auditTexts = texts('audit', {
  action: {},
})
