import { isNotNow } from '../hedge.ts'
import { opening, phrase } from '../pattern.ts'
import type { Signals } from '../signals.ts'
import { remainder } from '../slots/remainder.ts'
import { type Clue, clue, fact, hasSubject, isShort, saysMore } from './clue.ts'
import { NO_OBSTACLE } from './trouble.ts'

/** Nothing is said but how it stands. */
const isAlone = (s: Signals): boolean =>
  isShort(s) && s.progress !== null && remainder(s, [s.progress]) === undefined
const percentOnly = (s: Signals): boolean => s.percent !== null && s.amounts.length === 0
const isProgress =
  (...kinds: string[]) =>
  (s: Signals): boolean =>
    s.progress !== null && kinds.includes(s.progress.progress)
const isUnfinished = isProgress('near', 'not', 'partial', 'future', 'running', 'idle', 'same')
const isFull = (s: Signals): boolean =>
  s.percent?.value === 100 && s.percent.change === undefined && !isNotNow(s)
const named = (s: Signals): boolean => hasSubject(s) || s.opener !== null

/** How far a task is. None of this counts in a question. */
export const PROGRESS_CLUES: Clue[] = [
  fact('update_progress', 0.85, 'share done', (s) => s.hasTask && s.percent !== null && !isFull(s)),
  fact(
    'update_progress',
    0.8,
    'share done',
    (s) =>
      !s.hasTask && (s.keyword !== null || s.filter !== null || s.refs.isAll) && percentOnly(s) && !isFull(s),
  ),
  fact('update_progress', 0.6, 'share done', (s) => !s.hasTask && percentOnly(s) && !isFull(s)),
  fact('update_progress', 0.8, 'unfinished', (s) => s.hasTask && isUnfinished(s)),
  fact('update_progress', 0.7, 'unfinished', (s) => !s.hasTask && named(s) && isUnfinished(s)),
  fact(
    'update_progress',
    0.62,
    'unfinished',
    (s) => !named(s) && isAlone(s) && isUnfinished(s) && !isProgress('partial')(s),
  ),
  fact('update_progress', 0.55, 'unchanged', isProgress('same')),
  clue(
    'update_progress',
    0.6,
    'update',
    opening(`(?:em |mình |xin )?(?:cập nhật(?! (?:mới nhất|gần nhất|cuối|lần cuối))|update|báo cáo tiến độ
        |tiến độ)`),
    (s) => s.hasTask || s.percent !== null || s.progress !== null,
  ),
  clue(
    'update_progress',
    0.55,
    'note about a task',
    phrase(`(?:đã|mới(?! nhất)|vừa|đang|tiếp tục|sẽ|dự kiến|đang chờ|hôm nay|hôm qua|sáng nay|chiều nay
        |tuần này|tuần trước)`),
    (s) => s.hasTask,
  ),
  fact(
    'update_progress',
    0.5,
    'ratio done',
    (s) => hasSubject(s) && s.amounts.some((figure) => figure.unit === 'ratio'),
  ),
  fact(
    'update_progress',
    0.42,
    'something about a task',
    (s) => (s.refs.numbers.length > 0 || s.refs.listIndex !== undefined) && saysMore(s),
  ),
  clue('update_progress', 0.45, 'no obstacle', NO_OBSTACLE, (s) => s.hasTask),
  fact(
    'mark_done',
    0.88,
    'done',
    (s) => s.hasTask && isProgress('done')(s) && (s.percent === null || isFull(s)),
  ),
  fact(
    'mark_done',
    0.75,
    'done',
    (s) =>
      !s.hasTask && (named(s) || s.refs.isAll) && isProgress('done')(s) && (s.percent === null || isFull(s)),
  ),
  fact(
    'mark_done',
    0.65,
    'done',
    (s) => !named(s) && !s.refs.isAll && isAlone(s) && isProgress('done')(s) && s.percent === null,
  ),
  fact(
    'mark_done',
    0.7,
    '100 %',
    (s) =>
      isFull(s) &&
      !isUnfinished(s) &&
      (s.hasTask || s.keyword !== null || s.amounts.length === 0) &&
      s.opener === null,
  ),
]
