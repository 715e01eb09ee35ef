import { formatDate, type PlainDate } from '@vung-buoc/law'
import { readProfile } from '../../access/agencies/profile.ts'
import { insertAssignment } from '../../access/identity/assignments.queries.ts'
import { findUserByName, insertUser } from '../../access/identity/identity.queries.ts'
import { DUTIES } from '../../access/permissions/duties.ts'
import type { Tx } from '../../platform/database/database.ts'
import type { Input } from '../parse-words.ts'
import { CommandRefusal, say } from '../with-config.ts'
import { withHouse } from '../with-house.ts'
import { newOneTimePassword, sayPassword } from './one-time-password.ts'
import { type Post, readPost } from './read-post.ts'
import { writeIdentity } from './write-identity.ts'

function readFrom(post: Post, today: PlainDate): PlainDate {
  const from = post.from ?? today
  if (post.to === null || post.to > from) return from
  throw new CommandRefusal(
    `--to (${formatDate(post.to)}) phải sau ngày bắt đầu ${formatDate(from)}.`,
  )
}

async function insertPost(tx: Tx, post: Post, given: { hash: string; from: PlainDate }) {
  if ((await findUserByName(tx, post.userName)) !== undefined) {
    throw new CommandRefusal(
      `Tên đăng nhập "${post.userName}" đã có người dùng. Hãy chọn tên khác.`,
    )
  }
  const { userName, displayName } = post
  const userId = await insertUser(tx, {
    userName,
    displayName,
    passwordHash: given.hash,
    mustChange: true,
    unitId: post.unit,
  })
  await insertAssignment(tx, {
    userId,
    duty: post.duty,
    unitId: post.unit,
    validFrom: given.from,
    validTo: post.to,
    decisionNumber: post.decision,
    authority: post.authority,
  })
  return userId
}

export async function addUser(input: Input): Promise<number> {
  return await withHouse(async ({ config, house }) => {
    const post = readPost(input, readProfile(config.profile))
    const password = await newOneTimePassword()
    await writeIdentity(house, 'user add', async (tx, today) =>
      insertPost(tx, post, { hash: password.hash, from: readFrom(post, today) }),
    )
    say(`Đã thêm ${post.displayName}: ${DUTIES[post.duty]} tại ${post.unit}.`)
    sayPassword(post.userName, password)
    return 0
  })
}
