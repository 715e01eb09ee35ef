import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

export const i18n = createInstance()

void i18n.use(initReactI18next).init({
  lng: 'vi',
  fallbackLng: 'vi',
  resources: {},
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
})

interface Words {
  readonly [key: string]: string | Words
}
/** `a.b.c` for every sentence of a texts file, so that a missing word is a type error. */
type KeyOf<W> = {
  [K in keyof W & string]: W[K] extends string ? K : `${K}.${KeyOf<W[K]>}`
}[keyof W & string]

type Values = Record<string, string | number>

/** Speaks the sentences of one step's namespace. */
export interface Say<W> {
  (key: KeyOf<W>, values?: Values): string
  /** For codes that come from the server as plain text: the word, or the code itself. */
  code(group: string, code: string): string
}

/** Registers the words of a step under its own namespace and returns the way to say them. */
export function texts<const W extends Words>(namespace: string, words: W): Say<W> {
  i18n.addResourceBundle('vi', namespace, words)
  const say = (key: KeyOf<W>, values?: Values): string => i18n.t(key, { ns: namespace, ...values })
  const code = (group: string, name: string): string =>
    i18n.t(`${group}.${name.replaceAll(/[^\w-]+/g, '-')}`, { ns: namespace, defaultValue: name })
  return Object.assign(say, { code })
}
