import type { Command } from '../chat/command.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { apply } from './apply.ts'
import { attach } from './attach.ts'
import { board } from './board.ts'
import { calendar } from './calendar.ts'
import { cancel } from './cancel.ts'
import { comment } from './comment.ts'
import { confirm } from './confirm.ts'
import { decide } from './decide.ts'
import { dispatch } from './dispatch.ts'
import { done } from './done.ts'
import { edit } from './edit.ts'
import { event } from './event.ts'
import { evidence } from './evidence.ts'
import { extend } from './extend.ts'
import { fix } from './fix.ts'
import { forget } from './forget.ts'
import { group } from './group.ts'
import { handover } from './handover.ts'
import { help } from './help.ts'
import { importPlan } from './import.ts'
import { invite } from './invite.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { nudge } from './nudge.ts'
import { obstacle } from './obstacle.ts'
import { settingsOfPlan } from './plan-settings.ts'
import { preferences } from './preferences.ts'
import { recall } from './recall.ts'
import { reminders } from './reminders.ts'
import { returnBack } from './return.ts'
import { secret } from './secret.ts'
import { settings } from './settings.ts'
import { snooze } from './snooze.ts'
import { task } from './task.ts'
import { tasks } from './tasks.ts'
import { undo } from './undo.ts'
import { update } from './update.ts'
import { waiting } from './waiting.ts'
import { who } from './who.ts'
import { why } from './why.ts'

const LIST: Command[] = [
  ...[
    tasks,
    task,
    update,
    done,
    undo,
    edit,
    extend,
    snooze,
    obstacle,
    comment,
    attach,
    evidence,
    who,
    reminders,
    why,
  ],
  ...[
    waiting,
    confirm,
    returnBack,
    decide,
    answer,
    event,
    invite,
    board,
    importPlan,
    fix,
    apply,
    settings,
    group,
  ],
  ...[settingsOfPlan, calendar, secret],
  ...[nudge, dispatch, recall, acknowledge],
  ...[handover, preferences],
  ...[link, language, forget, help, cancel],
]

/** Everything a person can say, by canonical word. */
export const commands: ReadonlyMap<string, Command> = new Map(LIST.map((command) => [command.name, command]))
