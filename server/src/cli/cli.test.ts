import { describe, expect, it } from 'vitest'
import { readProfile } from '../access/agencies/profile.ts'
import { findCommand } from './commands.ts'
import { parseWords, UsageError } from './parse-words.ts'
import { readPost } from './user/read-post.ts'
import { CommandRefusal } from './with-config.ts'

const profile = readProfile('chau-thanh-2024')

const parse = (...words: string[]) => {
  const { command, rest } = findCommand(words)
  return parseWords(command, rest)
}

const GOOD = {
  name: 'mai.ca',
  display: 'Sơn Thị Mai',
  duty: 'CA-L',
  unit: 'ca-an-ninh',
  decision: '7/QĐ',
}

const post = (more: Record<string, string>) => {
  const words = Object.entries({ ...GOOD, ...more }).flatMap(([name, text]) => [`--${name}`, text])
  return readPost(parse('user', 'add', ...words), profile)
}

describe('words that are not understood', () => {
  it.each<[why: string, words: string[]]>([
    ['Không có lệnh "nonsense"', ['nonsense']],
    ['Không có lệnh "user"', ['user']],
    ['Không có lệnh "user remove"', ['user', 'remove']],
    ['cần --name', ['user', 'add']],
    ['không có tùy chọn --nonsense', ['user', 'add', '--nonsense']],
    ['không có tùy chọn -x', ['user', 'disable', '-x']],
    ['--name thiếu giá trị', ['user', 'add', '--name']],
    ['user disable TÊN', ['user', 'disable']],
    ['audit verify', ['audit', 'verify', 'extra']],
    ['không có tùy chọn --xml', ['mau-01', 'preview', 'a.xlsx', '--xml']],
  ])('%s', (why, words) => {
    const parsing = () => parse(...words)
    expect(parsing).toThrow(UsageError)
    expect(parsing).toThrow(why)
  })
})

describe('a post as it was typed', () => {
  it('is read with its names composed', () => {
    const read = post({ display: 'Sơn Thị Mai'.normalize('NFD'), from: '2024-05-20' })
    expect(read).toMatchObject({ displayName: 'Sơn Thị Mai', duty: 'CA-L', from: '2024-05-20' })
  })

  it('may give a duty that no unit of the profile is bound to, such as QT, anywhere', () => {
    expect(post({ duty: 'QT' }).duty).toBe('QT')
  })

  it.each<[why: string, more: Record<string, string>]>([
    ['Không có nhiệm vụ mã "XX"', { duty: 'XX' }],
    ['Không có cơ quan mã "ca-nowhere"', { unit: 'ca-nowhere' }],
    ['Không có cơ quan mã "an-ninh"', { unit: 'an-ninh' }],
    ['Công an xã An Ninh không có nhiệm vụ NH-T', { duty: 'NH-T' }],
    ['--from (đang là "20/05/2024")', { from: '20/05/2024' }],
    ['--to (đang là "2024-02-30")', { to: '2024-02-30' }],
    ['Tên đăng nhập "a b"', { name: 'a b' }],
    ['họ và tên không được để trống', { display: ' ' }],
    ['số quyết định không được để trống', { decision: '' }],
  ])('is refused: %s', (why, more) => {
    const reading = () => post(more)
    expect(reading).toThrow(CommandRefusal)
    expect(reading).toThrow(why)
  })
})
