import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { FakeSlack } from '../../helpers/fake-slack/index.ts'
import { quickSlack, quietSlack } from '../../helpers/slack.ts'

let fake: FakeSlack
beforeEach(async () => {
  fake = await quickSlack()
})
afterEach(() => fake.stop())

describe('accounts that ended', () => {
  test('are found among many, although posts to them succeed', async () => {
    const users = Array.from({ length: 2400 }, (_, index) => fake.addUser(`user-${index}`).id)
    const [first = '', second = ''] = [users[3], users[2380]]
    await fake.deactivate(first, { quietly: true })
    await fake.deactivate(second, { quietly: true })
    const slack = quietSlack(fake)
    await expect(slack.send(fake.imOf(first), { body: [] })).resolves.toHaveProperty('messageId')
    expect(await slack.findDeactivated(users)).toEqual([first, second])
  })

  test('reading ends with the last one sought; whoever the workspace does not know is gone', async () => {
    const users = Array.from({ length: 2400 }, (_, index) => fake.addUser(`user-${index}`).id)
    const slack = quietSlack(fake)
    const pages = () => fake.calls().filter(({ method }) => method === 'users.list').length
    expect(await slack.findDeactivated(users.slice(0, 10))).toEqual([])
    expect(pages()).toBe(1)
    expect(await slack.findDeactivated(['U0GONE'])).toEqual(['U0GONE'])
    expect(await slack.findDeactivated([])).toEqual([])
  })

  test('a limit is waited out', async () => {
    const lan = fake.addUser('lan').id
    fake.fail({ kind: 'rate-limit', retryAfter: 0 }, { method: 'users.list' })
    expect(await quietSlack(fake).findDeactivated([lan])).toEqual([])
  })
})

describe('a work e-mail', () => {
  test('is read of its person, and of nobody else', async () => {
    const lan = fake.addUser('lan', { email: 'lan@hue.gov.vn' }).id
    const gone = fake.addUser('huong', { email: 'huong@hue.gov.vn' }).id
    await fake.deactivate(gone, { quietly: true })
    const outsider = fake.addUser('ngoai', { email: 'LAN@hue.gov.vn' }).id
    const slack = quietSlack(fake)
    expect(await slack.emailOf(lan)).toBe('lan@hue.gov.vn')
    expect(await slack.emailOf(outsider), 'the workspace knows somebody else by it').toBeUndefined()
    expect(await slack.emailOf(gone)).toBeUndefined()
    expect(await slack.emailOf(fake.addUser('khong').id)).toBeUndefined()
    const asked = fake.calls().length
    expect(await slack.emailOf(lan), 'remembered for a while').toBe('lan@hue.gov.vn')
    expect(fake.calls()).toHaveLength(asked)
  })

  test('is nobody’s without the scope', async () => {
    const other = await quickSlack({ scopes: ['users:read'] })
    const lan = other.addUser('lan', { email: 'lan@hue.gov.vn' }).id
    expect(await quietSlack(other).emailOf(lan)).toBeUndefined()
    await other.stop()
  })
})
