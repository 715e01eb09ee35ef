import path from 'node:path'
import { isTest, lineAt, type Rule } from './tree.ts'

/** Pictures, sheets and fonts: random bytes look like anything. */
const BYTES = new Set(['.xlsx', '.xls', '.docx', '.png', '.jpg', '.pdf', '.ttf', '.woff2', '.ico'])

/** Written in pieces so that this file does not find itself. */
const pieces = (...parts: string[]) => new RegExp(parts.join(''), 'g')

interface Secret {
  says: string
  pattern: RegExp
}

/** What nobody makes up by chance, wherever it stands: a test's too may be somebody's real one. */
export const SECRETS: readonly Secret[] = [
  {
    says: 'a private key',
    pattern: pieces('-----BEGIN [A-Z ]*PRIV', 'ATE KEY-----\\s+[\\w+/=]{40}'),
  },
  { says: 'a key of a cloud', pattern: pieces('\\bAKI', 'A[0-9A-Z]{16}\\b') },
  { says: 'a token of a forge', pattern: pieces('\\b(?:gh[pousr]', '_|glpat-)[\\w-]{20,}') },
  {
    says: 'a token of a registry',
    pattern: pieces('_auth', 'Token\\s*=|\\bnpm_[A-Za-z0-9]{36}\\b'),
  },
  { says: 'a token of a chat', pattern: pieces('\\bxox', '[abprs]-[\\w-]{10,}') },
  {
    says: 'a signed token',
    pattern: pieces('\\bey', 'J[\\w-]{16,}\\.ey', 'J[\\w-]{16,}\\.[\\w-]{20,}'),
  },
]

/** Settings that are a secret, with a value; tests and examples make theirs up. */
const SETTING: Secret = {
  says: 'a secret in a setting',
  pattern: pieces('\\bVB_(?:SEC', 'RET|OIDC_CLIENT_SECRET)=["\']?[\\w+/=-]{16,}'),
}

const isMadeUp = (file: string): boolean => isTest(file) || file.startsWith('server/test/')

/** No secret is in the repository, in no file of any kind (trust.md T36). */
export const checkSecrets: Rule = (tree) =>
  tree.files
    .filter((file) => !BYTES.has(path.extname(file)) && !file.endsWith('.br'))
    .flatMap((file) => {
      const text = tree.textOf(file)
      const wanted = isMadeUp(file) ? SECRETS : [...SECRETS, SETTING]
      return wanted.flatMap(({ says, pattern }) =>
        [...text.matchAll(pattern)].map(
          ({ index }) => `${file}:${lineAt(text, index)} holds what looks like ${says}`,
        ),
      )
    })
