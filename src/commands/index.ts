import type { Command } from '../chat/command.ts'
import { acknowledge } from './acknowledge.ts'
import { answer } from './answer.ts'
import { apply } from './apply.ts'
import { attach } from './attach.ts'
import { board } from './board.ts'
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
import { forget } from './forget.ts'
import { group } from './group.ts'
import { help } from './help.ts'
import { importPlan } from './import.ts'
import { invite } from './invite.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { nudge } from './nudge.ts'
import { obstacle } from './obstacle.ts'
import { recall } from './recall.ts'
import { returnBack } from './return.ts'
import { settings } from './settings.ts'
import { task } from './task.ts'
import { tasks } from './tasks.ts'
import { undo } from './undo.ts'
import { update } from './update.ts'
import { waiting } from './waiting.ts'
import { who } from './who.ts'

const LIST: Command[] = [
  ...[
    tasks,
    task,
    update,
    done,
    undo,
    edit,
    extend,
    obstacle,
    comment,
    attach,
    evidence,
    who,
  ],
  ...[waiting, confirm, returnBack, decide, answer, event, invite, board, importPlan, apply, settings, group],
  ...[nudge, dispatch, recall, acknowledge],
  ...[link, language, forget, help, cancel],
]

/** Everything a person can say, by canonical word. */
export const commands: ReadonlyMap<string, Command> = new Map(LIST.map((command) => [command.name, command]))
