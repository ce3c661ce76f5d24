import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { type Membership, mayRead, mayReport, mayRun, ROLES, type Role } from '../../src/domain/role.ts'

const member = (agencyId: number, role: Role): Membership => ({
  ...{ agencyId, agencyName: `Sở số ${agencyId}`, role, to: null, standsInId: null },
  from: Temporal.PlainDate.from('2026-01-01'),
})

test.each([
  ['focal', true, true, false],
  ['head', true, true, false],
  ['substitute', true, true, false],
  ['coordinator', true, false, false],
  ['admin', true, true, true],
] as const)('%s: reads %s, reports %s, runs plans %s', (role, reads, reports, runs) => {
  const at = [member(7, role)]
  expect(mayRead(at)).toEqual(reads ? [7] : [])
  expect(mayReport(at)).toEqual(reports ? [7] : [])
  expect(mayRun(at)).toEqual(runs ? [7] : [])
})

test('rights are of one agency each, and named once', () => {
  const at = [member(1, 'focal'), member(1, 'head'), member(2, 'coordinator'), member(3, 'admin')]
  expect(mayRead(at)).toEqual([1, 2, 3])
  expect(mayReport(at)).toEqual([1, 3])
  expect(mayRun(at)).toEqual([3])
})

test('who is nobody may do nothing', () => {
  expect([mayRead([]), mayReport([]), mayRun([])]).toEqual([[], [], []])
})

test('every role may at least read', () => {
  for (const role of ROLES) expect(mayRead([member(1, role)])).toEqual([1])
})
