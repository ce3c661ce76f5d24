import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVENTS, SCOPES, SLACK_PATH, slackManifest } from '../../../src/channels/slack/index.ts'
import { commandOf } from '../../../src/commands/words.ts'
import { slackAbout, slackCommands, slackShortcuts } from '../../../src/connect/slack-menu.ts'
import { methods } from '../../helpers/fake-slack/methods/index.ts'

const menu = { about: slackAbout(), commands: slackCommands(), shortcuts: slackShortcuts() }
const written = (manifest: object) => `${JSON.stringify(manifest, null, 2)}\n`
const docs = join(import.meta.dirname, '../../../docs')

/** After a change of the commands: `npx vitest run test/channels/slack/manifest.test.ts -u`. */
describe('the manifests in docs/ say what the code does', () => {
  test('Socket Mode', async () => {
    await expect(written(slackManifest(menu))).toMatchFileSnapshot(join(docs, 'slack-manifest.json'))
  })

  test('HTTP', async () => {
    const url = `https://YOUR-ADDRESS${SLACK_PATH}`
    await expect(written(slackManifest({ ...menu, url }))).toMatchFileSnapshot(
      join(docs, 'slack-manifest-http.json'),
    )
  })
})

describe('a manifest', () => {
  const manifest = slackManifest(menu)
  const { features } = manifest

  test('asks for every scope that a method in use needs, and for no other', () => {
    const called = Object.entries(methods).filter(([name]) => usedMethods().includes(name))
    const needed = called.flatMap(([, { scope, token }]) => (scope && token !== 'app' ? [scope] : []))
    const toReceive = [
      'commands',
      'files:read',
      'im:history',
      'channels:history',
      'groups:history',
      'mpim:history',
    ]
    const toKnow = ['channels:read', 'groups:read']
    expect(SCOPES.map(({ name }) => name).toSorted()).toEqual(
      [...new Set([...needed, ...toReceive, ...toKnow])].toSorted(),
    )
  })

  test('keeps within what Slack takes', () => {
    for (const { command, description, usage_hint: hint = '' } of features.slash_commands) {
      expect(command).toMatch(/^\/[a-z0-9_]{1,31}$/)
      expect(description.length).toBeLessThanOrEqual(2000)
      expect(hint.length).toBeLessThanOrEqual(1000)
    }
    expect(features.slash_commands.length).toBeLessThanOrEqual(50)
    for (const { name, description, callback_id: line } of features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24)
      expect(description.length).toBeLessThanOrEqual(150)
      expect(line).toMatch(/^(form )?[a-z]+$/)
    }
    const { long_description: long, description } = manifest.display_information
    expect(long.length).toBeGreaterThanOrEqual(174)
    expect(long.length).toBeLessThanOrEqual(4000)
    expect(description.length).toBeLessThanOrEqual(140)
  })

  test('offers commands and shortcuts that exist, each once', () => {
    const words = menu.commands.map(({ word }) => word)
    expect(new Set(words).size).toBe(words.length)
    for (const word of words.slice(1)) expect(commandOf(word)).toBeDefined()
    for (const { line } of menu.shortcuts) expect(commandOf(line.replace('form ', ''))).toBeDefined()
  })

  test('listens to the events that mean something', () => {
    const mapping = source('happening.ts') + source('message.ts')
    for (const event of EVENTS.filter((name) => !name.startsWith('message.'))) {
      expect(mapping).toContain(`'${event}'`)
    }
  })
})

function source(file: string): string {
  return readFileSync(join(import.meta.dirname, '../../../src/channels/slack', file), 'utf8')
}

/** Methods of the Web API that the channel calls. */
function usedMethods(): string[] {
  const code = ['send', 'files', 'people', 'email', 'forms', 'home', 'check']
    .map((name) => source(`${name}.ts`))
    .join('\n')
  return Object.keys(methods).filter((name) => code.includes(`.${name}(`) || code.includes(`'${name}'`))
}
