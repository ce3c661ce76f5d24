import type { Database } from '../../src/db/client.ts'
import type { Deadline } from '../../src/domain/deadline.ts'
import type { FakeTelegram } from '../helpers/fake-telegram/index.ts'
import { by, draftTask, givePlan } from '../helpers/plan.ts'
import { linkPerson } from '../helpers/replicas.ts'

/** A person of an agency, with the number of a task of theirs that has time. */
export type Inhabitant = { user: number; personId: number; task: string }

export type World = { people: Inhabitant[]; planId: number; adminId: number }

const AGENCIES = [
  ...['Sở Tư pháp', 'Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính', 'Sở Công Thương', 'Sở Xây dựng'],
  ...[
    'Sở Khoa học và Công nghệ',
    'Sở Giáo dục và Đào tạo',
    'Sở Nông nghiệp và Môi trường',
    'Thanh tra thành phố',
  ],
]

const daily: Deadline = { kind: 'recurring', rule: 'FREQ=DAILY', text: 'Hằng ngày', milestones: [] }

/** A plan in which everybody has something to hear every working day, and something to report on. */
export async function populate(database: Database, telegram: FakeTelegram): Promise<World> {
  const tasks = AGENCIES.flatMap((name, n) => [
    draftTask(`${n + 1}`, name, { deadline: daily }),
    draftTask(`${n + 101}`, name, { deadline: by('2030-12-31') }),
  ])
  const { id: planId } = await givePlan(database, tasks)
  const people: Inhabitant[] = []
  for (const [n, name] of AGENCIES.entries()) {
    people.push({ ...(await move(database, telegram, name)), task: `H${n + 101}` })
  }
  const admin = await move(database, telegram, 'Công an thành phố')
  await database.prisma.membership.updateMany({
    where: { personId: admin.personId },
    data: { role: 'admin' },
  })
  const chat = telegram.addGroup({ title: 'Tổ công tác', members: [admin.user] })
  await database.prisma.groupChat.create({ data: { channel: 'telegram', address: `${chat}`, planId } })
  return { people, planId, adminId: admin.personId }
}

async function move(database: Database, telegram: FakeTelegram, agency: string) {
  const [user = 0] = telegram.addUsers(1)
  const account = { channel: 'telegram', platformUser: `${user}`, address: `${user}` }
  await linkPerson(database, account, agency)
  const found = await database.prisma.account.findFirstOrThrow({ where: { platformUser: `${user}` } })
  return { user, personId: found.personId ?? 0 }
}
