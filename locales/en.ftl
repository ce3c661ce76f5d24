## words: shared by several views

status-not-started = Not started
status-in-progress = In progress
status-reported = Reported as complete, awaiting confirmation
status-done = Completed
status-paused = Paused
status-dropped = No longer applicable
timing-late =
    { $days ->
        [one] { $days } day overdue
       *[other] { $days } days overdue
    } (due { $day })
timing-today = due today
timing-tomorrow = due tomorrow ({ $day })
timing-due =
    { $days ->
        [one] { $days } day left
       *[other] { $days } days left
    } (due { $day })
timing-on-time = on time
timing-finished-late =
    { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
timing-waiting-event = waiting for an event, no due date yet
timing-undated = no fixed due date
timing-stopped-extension = due { $day }, the clock stands until the extension is decided
timing-stopped-obstacle = due { $day }, the clock stands until the obstacle is answered
timing-stopped-focal-point = due { $day }, not counted as late while the agency has no focal point
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
role-focal = focal point
role-head = head of agency
role-coordinator = coordinating officer
role-admin = plan administrator
role-substitute = substitute
lead = Lead
coordinating = Coordinating
and-more = … and { $count } more
secret-title = (content is not discussed through the bot)
button-back = ⬅ Task list
button-open = View { $ref }
button-cancel = Cancel
button-yes = Yes
button-no = No

## task-list

list-title-all = Tasks of { $agency }
list-title-overdue = Overdue tasks of { $agency }
list-title-soon = Tasks of { $agency } due within 7 days
list-title-owed = Tasks of { $agency } not updated this period
list-title-done = Completed tasks of { $agency }
list-title-blocked = Tasks of { $agency } with an open obstacle
list-title-lead = Tasks { $agency } leads
list-title-coordinating = Tasks { $agency } coordinates on
list-title-search = Search for “{ $query }”
list-summary =
    { $total ->
        [one] { $total } task
       *[other] { $total } tasks
    }: { $late } overdue, { $soon } due within 7 days, { $owed } not updated this period.
list-found =
    { $total ->
        [one] { $total } task.
       *[other] { $total } tasks.
    }
list-empty-all = No tasks are pending.
list-empty-overdue = No tasks are overdue.
list-empty-soon = No tasks are due within the next 7 days.
list-empty-owed = Every task has been updated this period.
list-empty-done = No task has been completed yet.
list-empty-blocked = No task has an open obstacle.
list-empty-lead = The agency leads no task.
list-empty-coordinating = The agency coordinates on no task.
list-empty-search = No task matches “{ $query }”. Please try fewer words, or type the task number.
list-section-overdue = OVERDUE
list-section-soon = DUE WITHIN 7 DAYS
list-section-owed = NOT UPDATED THIS PERIOD ({ $from } – { $to })
list-section-rest = OTHER TASKS
list-item-lead = { $ref } · { $title } — { $status }
list-item-coordinating = { $ref } · { $title } — coordinating · { $status }
list-item-of = { $ref } · { $agency }: { $title } — { $status }
list-page = Page { $page }/{ $pages }
list-next = Next ➡
list-previous = ⬅ Previous
list-filter-overdue = Overdue
list-filter-soon = Next 7 days
list-filter-owed = Not updated
list-filter-all = All

## task-card

task-title = { $ref } · { $title }
task-status = Status
task-deadline = Deadline
task-deadline-understood = Understood as
task-deadline-by = by the end of { $day }
task-deadline-before = before { $day } (no later than { $last })
task-deadline-from = from { $from } to the end of { $day }
task-deadline-ongoing = ongoing, never overdue
task-deadline-recurring = recurring, next on { $day }
task-deadline-recurring-open = recurring, no fixed day
task-deadline-event = waiting for the event: { $event }
task-deadline-unclear = unclear, the standing agency must decide
task-deadline-extended = now due { $day } (originally { $original })
task-milestone = { $label }: { $day }
task-milestones = Milestones
task-agency = Agency
task-lead = Lead
task-coordinating = Coordinating
task-group-count = { $group } ({ $done }/{ $total } completed)
task-deliverable = Deliverable
task-plan = Plan
task-section = Section
task-obstacle = ⚠ An obstacle is waiting for the standing agency’s answer.
task-extension = ⏳ An extension to { $day } is waiting for the standing agency’s decision.
task-clock-stood =
    { $days ->
        [one] The clock stood for { $days } day
       *[other] The clock stood for { $days } days
    } while others had to act; these do not count as late.
task-updates = Recent updates
task-update = { $when } · { $who }: { $what }
task-update-extension = asked for an extension
task-author-gone = somebody who has left
task-no-update = No updates yet.
task-missing = Not yet clear
missing-person = person (the agency has no focal point yet)
missing-time = time
missing-result = deliverable
missing-lead = responsibility (no lead agency yet)
task-secret = The content of this task is not discussed through the bot; please see the document system.
task-button-update = Update
task-button-percent = { $percent }%
task-button-done = Complete
task-button-obstacle = Obstacle
task-button-comment = Comment
task-button-undo = Undo
task-button-edit = Edit
task-button-confirm = Confirm
task-button-return = Return
task-button-evidence = Evidence
task-button-who = Who is responsible
task-button-event = Event has happened
task-button-extend = Extend
task-button-withdraw = Withdraw extension
task-button-answer = Answer the obstacle
task-button-decide = Decide extension

## saved

saved-title = Saved { $ref }
saved-state = Status
saved-note = Note
saved-evidence = Evidence
saved-completed = Completed on
saved-done = Reported as complete. The standing agency ({ $standing }) will confirm.
saved-done-late =
    Counted as of { $day }, { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after the due date.
saved-ask-evidence = If you have it, please also send the document number, a link or a file as evidence.
saved-masked = Identity or phone numbers were masked before saving.
saved-comment = Your comment on { $ref } was saved
saved-obstacle = The obstacle was reported to { $standing }.
saved-undone = Undone, { $ref } is back to what it was
saved-edited = The update of { $ref } was corrected
saved-attached = The file “{ $file }” was attached to { $ref }.
saved-confirmed = Confirmed: { $agency } has completed { $ref }.
saved-returned = { $ref } was returned to { $agency }.
saved-event =
    Event recorded: { $ref } is now due { $day } for { $count ->
        [one] { $count } agency
       *[other] { $count } agencies
    }.
saved-answered = You answered the obstacle of { $agency } on { $ref }.
saved-extension-title = Extension of { $ref } requested
saved-extension = You asked to move the due date from { $before } to { $after }. { $standing } will decide; until then the task does not count as late.
saved-granted = Extension of { $ref } granted to { $agency }: from { $before } to { $after }.
saved-refused = Extension of { $ref } refused to { $agency }. It stays due on { $before }.
saved-on-behalf = { $author } on behalf of { $onBehalfOf }
saved-snooze = { $ref } will be reminded of on { $day } ({ $count } of { $most }).
saved-snooze-cut = { $ref } will be reminded of on { $day }, its last day ({ $count } of { $most }).
saved-snooze-ended = { $ref } is reminded of as usual.
snooze-button-off = Remind as usual

## ask

ask-task = Which task? Type its number (for example { $example }) or choose:
ask-task-none = Which task? Type its number, for example { $example }.
ask-progress = { $ref } · { $title } — how far is it? Choose, or type something like: { $example }
ask-progress-example = 60 draft submitted
ask-note-obstacle = { $ref }: what is the obstacle? Please keep it short; it will be passed to the standing agency.
ask-note-comment = { $ref }: what is your comment?
ask-note-return = What is the reason for returning { $ref }?
ask-note-answer = Please type your answer to the obstacle: “{ $text }”
ask-event-date = The event of { $ref } has happened. By what day must it be completed? For example: { $example }
ask-extension-date = { $ref } is due on { $before }. To which day would you like to move it? For example: “15/12/2026”, “thêm 10 ngày làm việc” (ten working days from the present due date).
ask-extension-reason = { $ref }: from { $before } to { $after }. What is the reason?
ask-extension-other = { $ref } is due on { $before }. To which day do you extend it?
ask-extension-answer = { $ref }: please give the reason for refusing, as the answer to the agency.
ask-decide = Which request to extend?
ask-decide-none = No request to extend is waiting.
ask-decide-item = { $ref } · { $agency }: to { $day }
ask-agency = Which agency?
ask-code = Please type the invite code you received (in the form ABCD-EFGH-JKLM-NPQR).
ask-leave = Type “cancel” to stop.
ask-again = “{ $given }” does not fit here.
ask-generic = Please also give: { $argument }.
ask-which = “{ $typed }” exists in several places. Which task do you mean?
ask-which-item = { $ref } · { $agency }: { $title }
ask-sure = This is how I understood you. Is it right?
ask-language = Choose a language:
choose-which = Which task do you mean?
offer = You asked, so nothing was done. If you want it done now, press:
offer-how = How to use it
describe-undo = Undo the update of { $task }: { $said } ({ $by })
describe-extension = from { $before } to { $after }
not-yet-report = The bot does not take periodic reports yet. For now please update each task, for example: /update { $example } 60 draft submitted; /tasks owed shows what is missing this period. Written reports go the way they always did.
not-yet-number = The bot has no place of its own for figures yet. For now please put them into the update of a task, for example: /update { $example } 60 1,254 accounts issued.
not-yet-compile = The bot cannot compile or export reports yet. For now /tasks in a group tied to the plan gives the counts, and /waiting shows what is pending.

## refused

refused-unlinked = Hello! This is Nhắc Việc, the bot that reminds agencies of their plan tasks. To begin, please type /link followed by the invite code from the standing agency.
refused-access = This command is only for administrators of the standing agency.
refused-no-task = There is no task “{ $typed }” among the tasks of { $agency }. Type /tasks to see the list.
refused-not-yours = { $ref } is not among the tasks you may update.
refused-coordinating = { $agency } coordinates on { $ref }, so it can only comment; the lead agency updates the progress.
refused-reader = With your present role at { $agency } you can only view and comment.
refused-unknown = Sorry, that was not understood. You can type:
refused-unknown-example-list = /tasks — see your agency’s tasks
refused-unknown-example-update = /update { $example } 60 — update progress
refused-unknown-example-help = /help — see all commands
refused-percent = Progress goes from 0 to 100%, so “{ $given }” was not saved.
refused-group = Please write to the bot privately to view and update your agency’s tasks.
refused-group-button = Private chat
refused-stopped = Stopped. Nothing was saved.
refused-nothing-to-stop = There is nothing unfinished.
refused-pressed = This button was already pressed, and that was saved.
refused-outdated = This message was corrected before it arrived, so nothing was recorded. Please send the new text again.
refused-closed = { $ref } is already “{ $status }”; no further report is needed.
refused-not-reported = { $ref } has not been reported as complete, so there is nothing to confirm or return.
refused-undo-none = You have no update to undo.
refused-undo-late = An update can only be undone or corrected within 24 hours. Please send a new one.
refused-undo-newer = There is a newer update by { $who }, so this one can no longer be undone or corrected.
refused-same = { $ref } is still “{ $value }”; nothing changed.
refused-secret = The content seems to be classified, so it was not saved. Please use the secure channel prescribed for it.
refused-file-size = The file “{ $file }” is too large (at most { $most } MB). Please send a smaller file or a link.
refused-file-kind = Files such as “{ $file }” cannot be accepted. Please send an image, PDF, Word, Excel or CSV.
refused-file-gone = This file is no longer here. Please send it again.
refused-date = “{ $given }” does not name a day. For example: { $example }
refused-not-event = { $ref } is not waiting for an event, so nothing was recorded.
extension-due = Due now
extension-proposed = Asked for
extension-count = Extended so far
extension-count-value =
    { $count ->
        [one] { $count } time
       *[other] { $count } times
    } (at most { $most })
extension-asked-late =
    Plan { $plan } wants requests at least { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } before the due date, so this one is late: it is recorded, and the standing agency decides.
extension-withdraw = Withdraw request
extension-withdrawn = The request to extend { $ref } was withdrawn. It stays due on { $day }.
extension-none = { $ref } has no request to extend waiting.
extension-pending = A request to extend { $ref } to { $day } is already waiting for the standing agency. To change the day, please withdraw it first.
extension-most =
    { $ref } has been extended { $count ->
        [one] { $count } time
       *[other] { $count } times
    }, the most allowed is { $most }. If there are still difficulties, please report an obstacle to the standing agency.
extension-undated = { $ref } has no fixed due date, so there is nothing to extend. If there are difficulties, please report an obstacle.
extension-event = { $ref } waits for an event and has no due date yet, so there is nothing to extend. If there are difficulties, please report an obstacle.
extension-unclear-deadline = The due date of { $ref } is unclear; the standing agency must set it first. If there are difficulties, please report an obstacle.
extension-unclear = “{ $given }” does not name a day. { $ref } is due on { $before }; please type the new day, for example “15/12/2026”.
extension-too-early = { $given } is past, or not later than the present due date of { $ref } ({ $before }). Please type a later day.
extension-day-sure = “{ $given }” is understood as { $after }. Move { $ref } from { $before } to { $after }?
extension-other-wrong = “{ $given }” is not a day after the present due date ({ $before }). To which day do you extend { $ref }?
decide-approve = Grant
decide-another = Grant another day
decide-reject = Refuse
decide-none = { $ref } has no such request to extend waiting: it was decided or withdrawn.
refused-invite = You can invite people of agencies with a part in the plans you run, and admins of your own agency only. Not invited: { $role } of { $agency }.
refused-button-gone = This button no longer works. Please type the command again, or /tasks to see your tasks.
refused-failed = Sorry, the system has a problem and nothing was saved. Please try again in a few minutes.
refused-snooze-none = { $ref } has no snooze.
refused-snooze-late = { $ref } is overdue and cannot be snoozed. Report an obstacle or ask for an extension instead.
refused-snooze-last = Today is the last day of { $ref }: it cannot be snoozed.
refused-snooze-most = { $ref } was snoozed { $most } times already. Please say how far it is.

## help

help-title = What can Nhắc Việc do?
help-intro = Type a command, or write as you would to a colleague: “H19 60% draft submitted”.
help-more = Type /help with the name of a command for more, for example /help update.
help-usage = How to use it
help-words = You can also type
help-unknown = There is no command “{ $word }”. Type /help to see them all.
help-tasks = See your agency’s tasks
help-tasks-usage = /tasks · /tasks overdue · /tasks week · /tasks identity card (search)
help-task = See one task
help-task-usage = /task H19
help-update = Update progress
help-update-usage = /update H19 60 draft submitted
help-done = Report a task as complete
help-done-usage = /done H19 512/BC-SNV ngày 20/11/2026
help-undo = Undo your last update (within 24 hours)
help-undo-usage = /undo · /undo H19
help-edit = Correct your last update (within 24 hours)
help-edit-usage = /edit H19 70 second draft submitted
help-extend = Ask for a later due date
help-extend-usage = /extend H19 15/12/2026 waiting for guidance
help-obstacle = Report a difficulty or obstacle
help-obstacle-usage = /obstacle H19 no funding yet
help-snooze = Be reminded later (at most 3 times)
help-snooze-usage = /snooze H19 · /snooze H19 friday
help-reminders = What will be reminded of
help-reminders-usage = /reminders
help-why = Why I get a reminder
help-why-usage = /why
help-comment = Comment on a task your agency coordinates on
help-comment-usage = /comment H19 please add the figures
help-attach = Attach a file as evidence
help-attach-usage = Send the file, then choose the task
help-evidence = See the evidence file
help-evidence-usage = /evidence H19
help-who = Who is responsible
help-who-usage = /who H19 · /who Sở Y tế
help-help = Help
help-help-usage = /help · /help update
help-language = Change the language
help-language-usage = /language vi · /language en
help-handover = Who stands in for you
help-handover-usage = /handover · /handover Hoa 24/11 - 30/11 · /handover off
help-preferences = What you hear, and where
help-preferences-usage = /preferences
help-link = Link your account with an invite code
help-link-usage = /link ABCD-EFGH-JKLM-NPQR
help-forget = Delete my personal data
help-forget-usage = /forget
help-cancel = Stop what is unfinished
help-cancel-usage = cancel
help-waiting = Tasks to confirm, extensions to decide, obstacles to answer
help-waiting-usage = /waiting
help-confirm = Confirm a completion
help-confirm-usage = /confirm H19
help-return = Return a reported completion
help-return-usage = /return H19 commune figures are missing
help-decide = Decide a request to extend
help-decide-usage = /decide H19 grant · /decide H19 grant 15/12/2026 · /decide H19 refuse already moved twice
help-answer = Answer an obstacle
help-answer-usage = Press “Answer” on the obstacle
help-event = Record that an event happened, with the new due date
help-event-usage = /event H21 31/12/2026
help-invite = Invite people of an agency
help-invite-usage = /invite all · /invite Sở Y tế · /invite head Sở Y tế · /invite Sở Y tế lan@example.gov.vn
help-board = Which agencies are active
help-board-usage = /board
help-import = Import a plan from a file
help-import-usage = Send an .xlsx, .csv, .docx, .pdf or .txt file
help-fix = Correct a plan that was read, before applying it
help-fix-usage = /fix row 12 deadline: 30/6/2027
help-apply = Apply the plan just previewed
help-apply-usage = Press “Apply” on the preview
help-settings = Settings of the house
help-settings-usage = /settings · /settings hours 07:30–17:30, reminders 08:00
help-plan-settings = Settings of a plan
help-plan-settings-usage = /plan H · /plan H remind 14 7 1 0
help-calendar = Days off and make-up days
help-calendar-usage = /calendar · /calendar off 24/11 Ngày Văn hóa · /calendar swap 31/8 22/8
help-secret = Keep the content of a task out of the bot
help-secret-usage = /secret H19 · /secret H19 off
help-nudge = Nudge agencies, see what came of it
help-nudge-usage = /nudge · /nudge H overdue: report before 15h · /nudge 5
help-dispatch = Confirm that a nudge is sent
help-dispatch-usage = Type the number of recipients shown in the preview
help-recall = Recall a nudge before it is sent
help-recall-usage = /recall 5
help-acknowledge = Acknowledge a nudge
help-acknowledge-usage = /acknowledge
help-group = Tie a group to a plan or an agency
help-group-usage = /group H · /group Sở Y tế

## link

link-consent-title = Join as { $role } of { $agency }
link-consent = The system stores your chat account id, displayed name, agency, role and the updates you send, only to send reminders and to compile the plan’s reports. Please do not send identity card numbers, phone numbers or classified documents here. Updates are kept with the records of the plan. Type /forget at any time to withdraw your consent and delete your personal data.
link-term = From { $from } to { $to }; outside those days the bot neither writes to you nor takes your words.
link-by-email = You were invited by the work e-mail of this Slack account.
link-agree = I agree
link-decline = I do not agree
link-declined = Understood. Nothing was stored. The invite code stays valid until it expires.
link-done = Hello { $name }! You are { $role } of { $agency }.
link-done-next = Type /tasks to see your tasks, or press the button.
link-button-tasks = See tasks
link-unknown = This code is not right. Please check it letter by letter, or ask the standing agency for a new one.
link-used = This code has already been used. Each code works once; please ask the standing agency for a new one.
link-expired = This code has expired. Please ask the standing agency for a new one.
link-too-many = Too many wrong codes. Please try again in an hour.
forget-sure = Delete your name, links and roles? The updates you sent stay in your agency’s records, without your name. This cannot be undone.
forget-yes = Delete my data
forget-done = Deleted. Thank you for taking part.
language-set = The bot will now speak English.

## who

who-title = { $ref } · Who is responsible
who-agency-title = { $agency }
who-person = { $name } ({ $role })
who-nobody = nobody has registered yet

## invite

invite-title = Invite code: { $role } of { $agency }
invite-code = Code
invite-expires = Works once, expires { $day }
invite-link = Link ({ $channel })
invite-email = E-mail
invite-email-enough = A person on Slack with this e-mail only has to write to the bot, without typing the code.
invite-email-off = Linking by e-mail is off (turn it on with /settings), so the person still needs this code.
invite-forward = Please pass this code on privately; the person types: /link { $code }
invite-sheet-title =
    { $count ->
        [one] Invite code for { $count } agency
       *[other] Invite codes for { $count } agencies
    }
invite-sheet = The attached file holds one focal-point code for each agency that is not active yet. Please send each line privately; each code works once and expires { $day }.
invite-sheet-none = Every agency already has someone linked.
invite-sheet-header = Agency;Invite code;Link;Expires
invite-all = All agencies not active yet
invite-unknown-agency = There is no agency “{ $given }” in the registry. Similar names:
invite-unknown-agency-none = There is no agency “{ $given }” in the registry.

## board

board-title = Activation: { $linked }/{ $total } agencies
board-not-invited = NOT INVITED ({ $count })
board-invited = INVITED, NOT LINKED ({ $count })
board-unreachable = UNREACHABLE ({ $count })
board-linked = LINKED ({ $count })
board-linked-item = { $agency }: { $people }
board-invite-all = Make codes for agencies not linked
waiting-title = Waiting for the standing agency
waiting-none = No completion, request to extend or obstacle is waiting.
waiting-completions = COMPLETIONS TO CONFIRM ({ $count })
waiting-completion = { $ref } · { $agency } · reported on { $day }
waiting-extensions = REQUESTS TO EXTEND ({ $count })
waiting-extension = { $ref } · { $agency } ({ $day }): from { $before } to { $after }
waiting-decide = Decide { $ref }
waiting-obstacles = OBSTACLES TO ANSWER ({ $count })
waiting-obstacle = { $ref } · { $agency } ({ $day }): { $text }
waiting-answer = Answer { $ref }

## group

group-title = { $code } · { $plan }
group-title-agency = Tasks of { $agency }
group-counts =
    { $total ->
        [one] { $total } obligation
       *[other] { $total } obligations
    }: { $done } completed, { $reported } awaiting confirmation, { $late } overdue, { $soon } due within 7 days.
group-week-title = Week { $from } – { $to }: { $title }
group-week-rest = Still due this week: { $title }
group-week-counts = { $total } parts: { $done } done, { $reported } to confirm, { $late } overdue.
group-week-names = Agencies with overdue tasks: { $names }
group-week-due = Due this week:
group-week-item = { $ref } · { $title } — { $day }
group-week-item-many = { $ref } · { $title } — { $day } · { $done } of { $total } agencies done
group-week-private = To see your own agency's tasks write to the bot privately: /tasks.
group-untied = This group is not tied to a plan or an agency yet. Type /group and the plan’s code (/group H) or the agency’s name (/group Sở Y tế).
group-tied = This group is now tied to plan { $code }.
group-tied-agency = This group is now tied to { $agency }.
group-not-yours = Only a focal point or the head of { $agency }, or an administrator of a plan, ties a group to it.
group-private-only = This command is for groups: add Nhắc Việc to the group and type it there.
group-unknown-plan = There is no plan “{ $given }” that you administer.

## import

import-title = Reading the file “{ $file }”
import-plan = Plan
import-plan-value = { $number } of { $day }
import-plan-unknown = number and symbol not found
import-code = Short code
import-counts = Size
import-counts-value =
    { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }, { $obligations ->
        [one] { $obligations } lead obligation
       *[other] { $obligations } lead obligations
    } of { $agencies ->
        [one] { $agencies } agency
       *[other] { $agencies } agencies
    }
import-deadlines = Deadlines
import-deadlines-value = { $dated } dated, { $ongoing } ongoing, { $recurring } recurring, { $event } waiting for an event, { $unclear } unclear
import-doubts = PLEASE CHECK ({ $count })
import-no-doubts = Nothing needs checking.
import-changes = CHANGES FROM THE VERSION IN USE
import-change-added = Added { $number }: { $title }
import-change-removed = Removed { $number }
import-change-field = Changed { $number }, { $field }: “{ $before }” → “{ $after }”
import-unchanged = This file is the same as the version in use: nothing changes.
import-unchanged-held =
    This file is the same as the version in use, { $count ->
        [one] one correction by hand
       *[other] { $count } corrections by hand
    } included: nothing changes.
import-reading = Reading the file “{ $file }”…
import-progress = Reading the file “{ $file }”: { $percent }%
import-unnamed = WHICH AGENCY IS MEANT? ({ $count })
import-unnamed-unknown = “{ $printed }” (row { $rows }): not in the registry
import-unnamed-open = “{ $printed }” (row { $rows }): not given to anybody. Type: { $printed } means Sở …, Sở …
import-who = Which agency is “{ $printed }”?
import-amended = CORRECTED BY HAND
import-left-out =
    { $count ->
        [one] Row left out
       *[other] { $count } rows left out
    }: { $rows }
import-lapsed = Row { $rows } is printed differently now, so what was corrected there by hand no longer holds.
import-how-to-fix = To correct a cell, type “row 12 deadline: 30/6/2027” or “row 12 lead: Sở Y tế”. To leave a row out: “skip row 12”.
import-apply = Apply
import-applied =
    Plan { $code } was applied: { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    }, { $obligations ->
        [one] { $obligations } lead obligation
       *[other] { $obligations } lead obligations
    }. Next step: make invite codes for the agencies.
import-stale = This preview is old or was already applied. Please send the file again.
import-send = Please send the plan file (.xlsx, .csv, .docx, .pdf or .txt) here.
import-what = What is the file “{ $file }” for?
import-as-plan = Import as a plan
import-as-evidence = Attach as evidence
import-as-nudge = Attach to a nudge
fix-none = No plan is waiting to be applied. Please send the plan's file.
fix-unread = I did not understand “{ $given }”. Examples: “row 12 lead: Sở Y tế”, “row 12 deadline: 30/6/2027”, “skip row 12”, “take back row 12”.
fix-no-row = There is no row { $row } (from { $first } to { $last }).
fix-row-out = Row { $row } is left out. Type “take back row { $row }” first.
fix-rows-same-out = Row { $rows } was left out already.
fix-rows-same-in = Row { $rows } is not left out.
fix-rows-all = That would leave the plan without tasks. If you do not want to import it, press “Cancel” on the preview.
fix-undo-none = Nothing was changed in this reading that could be undone.
fix-dropped = The reading of “{ $file }” was put away; nothing was applied.
fix-who = Which agency is “{ $printed }” (row { $rows })?
fix-who-open = Which agencies are “{ $printed }” (row { $rows })? Type: { $printed } means Sở …, Sở … (for all rows printed so), or correct one row: row 5 coordinating: Sở …, Sở …
fix-who-is = It is { $name }
fix-who-new = Create “{ $printed }”
fix-who-class = What kind of agency is “{ $printed }”?
fix-named-already = This agency was settled already.
fix-name-unknown = The registry has no “{ $given }”, so “{ $printed }” was left as it is.
fix-name-one = “{ $printed }” is the name of one agency: please name exactly one.
fixed-cell = Row { $number } was corrected: { $title }
fixed-before = Before
fixed-empty = (empty)
fixed-doubts = To be checked in this row:
fixed-settled = Nothing is left to be checked in this row.
fixed-rows-out =
    Row { $rows } was left out. { $out ->
        [one] One row is
       *[other] { $out } rows are
    } left out in all, { $tasks ->
        [one] one task remains
       *[other] { $tasks } tasks remain
    }.
fixed-rows-in =
    Row { $rows } was taken back. { $out ->
        [one] One row is
       *[other] { $out } rows are
    } still left out; { $tasks ->
        [one] there is one task
       *[other] there are { $tasks } tasks
    }.
fixed-named =
    “{ $printed }” is { $as } ({ $count ->
        [one] one row
       *[other] { $count } rows
    }).
fixed-learnt-alias = From now on this name is understood as { $as }.
fixed-learnt-agency = { $as } was added to the registry.
fixed-undone-cell = Undone: row { $rows } is as it was before the last correction.
fixed-undone-left-out = Undone: row { $rows } is in the plan again.
fixed-undone-taken-back = Undone: row { $rows } is left out again.
fixed-undone-named = Undone: it is open again which agency “{ $printed }” is.
fixed-preview = Show again
fixed-party-unknown = { $name } (not in the registry)
fixed-party-open = { $name } (not clear which agencies)
fixed-party-group = { $name } (group)
field-title = title
field-section = section
field-lead = lead
field-coordinating = coordinating
field-deliverable = deliverable
field-deadlineText = deadline
doubt-born-late = { $number }: already overdue when issued ({ $text })
doubt-odd-date = { $number }: unusual date ({ $text })
doubt-unclear-deadline = { $number }: deadline not understood: “{ $text }”
doubt-unknown-agency = { $number }: agency not in the registry: { $text }
doubt-former-agency = { $number }: former name: { $text }
doubt-open-group = { $number }: “{ $text }” does not say which agencies, so it is assigned to nobody yet
doubt-member-count = { $number }: the number of agencies in “{ $text }” differs from the registry
doubt-no-lead = { $number }: no lead agency yet
doubt-duplicate-number = { $number }: this number occurs twice
doubt-missing-number = { $number }: the number is missing ({ $text })
doubt-secret = { $number }: seems to be classified
doubt-uncertain-cell = { $number }: the cell borders are uncertain ({ $text })
doubt-title-whole = Whole file
document-refused-empty = The file “{ $file }” is empty. Please check it and send it again.
document-refused-password = The file “{ $file }” has a password. Please remove it and send the file again.
document-refused-macro = The file “{ $file }” contains macros. Please save it as .xlsx or .docx and send it again.
document-refused-scan = The file “{ $file }” is a scan without text. Please send a Word, Excel or PDF file with text.
document-refused-too-big = The file “{ $file }” is too large. Please send only the task annex.
document-refused-zip-bomb = The file “{ $file }” is compressed in an unusual way and was not opened.
document-refused-corrupt = The file “{ $file }” could not be opened. Please save it again and send it.
document-refused-unknown-format = Files such as “{ $file }” cannot be read yet. Please send .xlsx, .csv, .docx, .pdf or .txt.
document-refused-secret = The file “{ $file }” bears a secrecy mark, so it was neither read nor saved. Please use the secure channel.
document-refused-no-tasks = No task table was found in the file “{ $file }”. The table needs columns for the task and for the lead agency.

## notices

notice-completion-reported = { $agency } reported { $ref } as complete
notice-completion-confirmed = The completion of { $ref } was confirmed
notice-completion-returned = { $ref }: the reported completion was returned, please continue the work
notice-event-declared = { $ref }: the event has happened, now due { $day }
notice-obstacle-raised = { $agency } reported an obstacle on { $ref }
notice-obstacle-answered = Answer to the obstacle on { $ref }
notice-comment-added = { $agency } commented on { $ref }
extension-title = { $agency } asks to extend { $ref }
notice-extension-decided =
    { $decision ->
        [granted] { $ref } was extended to { $day }
       *[refused] { $ref } was not extended, it stays due on { $day }
    }
imported-assigned =
    Plan { $plan } gives { $agency } { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }
imported-dates-moved =
    Plan { $plan }: { $count ->
        [one] { $count } due date
       *[other] { $count } due dates
    } of { $agency } moved
imported-counts = { $lead } as lead, { $coordinating } as coordinating agency.
imported-first = Nearest due dates:
imported-nearest = { $ref } · { $title } — { $day }
imported-moved = { $ref } · { $title }: from { $before } to { $after }
imported-dated = { $ref } · { $title }: now due on { $after }
notice-by = From: { $name }

## digest

digest-title = Reminders for { $day }
digest-late = This should have come at { $since }; the system was down. We apologise.
digest-group-late = OVERDUE
digest-group-passed = MILESTONE PASSED, NO UPDATE YET
digest-group-today = DUE TODAY
digest-group-soon = DUE SOON
digest-group-snoozed = AS YOU ASKED
digest-group-help = NO ANSWER YET: YOUR HELP IS NEEDED
digest-item = { $ref } · { $title } — { $status }
digest-item-milestone = { $ref } · { $title } — milestone “{ $milestone }”: { $day }
digest-item-occurrence = { $ref } · { $title } — next on { $day }
digest-item-help = { $ref } · { $agency }: { $title } — { $status }
digest-report = Report of plan { $code } for { $from } – { $to }: { $owed } of { $total } tasks not updated yet. Due { $last }.
digest-events = A new quarter: has what these tasks wait for happened?
digest-coordinating = Tasks your agency coordinates, due this week:
digest-button-percent = { $ref }: { $percent }%
digest-button-done = { $ref }: done
digest-button-obstacle = { $ref }: obstacle
digest-button-snooze = { $ref }: remind me later
digest-button-owed = Tasks not updated
digest-button-event = { $ref }: it happened
digest-button-why = Why do I get this?
summary-title = THIS MORNING, THE PLANS YOU RUN
summary-waiting = Waiting: { $what }
summary-completions = completions: { $count }
summary-obstacles = obstacles: { $count }
summary-extensions = extension requests: { $count }
summary-late = Overdue: { $count } tasks of { $agencies } agencies ({ $names })
summary-silent = { $code }: { $count } agencies have not reported this period (due { $last }): { $names }
summary-failure = Not delivered to { $name } ({ $agency }) on { $channel }: { $reason }
summary-failure-other = Not delivered to { $name } ({ $agency }) on { $channel }: { $reason}; { $fallback } is left
summary-reason-undelivered = the message did not get through that day
summary-button-waiting = See what waits
summary-button-nudge = Nudge
why-summary = The morning summary of the plans you run
digest-gone = Nothing of this reminder is left to do.

## coming

coming-title = What will the bot remind of? (today { $day })
coming-intro = The next reminder of each task:
coming-none = No reminder is waiting.
coming-item = { $day }: { $ref } · { $title } — { $why }
coming-other = Reminders of { $agency } go to { $name } (the main focal point).
coming-rules = At most one message a day, in office hours, never on a day off. Nothing is said about tasks reported done, or waiting for an answer to an obstacle or an extension.
reason-kind-due = the due day
reason-kind-milestone = the milestone
reason-kind-occurrence = the next occurrence
reason-before = { $days ->
    [one] one day
   *[other] { $days } days
 } before { $kind }, { $day }
reason-on = { $kind }, { $day }
reason-after = { $days ->
    [one] one day
   *[other] { $days } days
 } after { $kind }, { $day }, without a report of completion

## why

why-title = Why the reminders of { $day }?
why-none = The bot reminded you of nothing that day.
why-item = { $ref }: { $why }
why-escalation = { $ref }: due { $day } and no answer from the agency, so somebody who can help is told
why-report = Plan { $ref }: the report period ends ({ $day }) with tasks not updated
why-event = Plan { $ref }: once a quarter the bot asks whether an event has happened
why-snooze = { $ref }: you asked to be reminded on { $day }
why-coordinating = Tasks your agency coordinates: once a week, as you chose
why-you = You get this as: { $roles }.
why-role = { $role } of { $agency }
why-button-coming = What is coming?

## nudge

nudge-title-asked = Nudge { $id } · { $plan }
nudge-title-invited = Request { $id } · { $plan }
nudge-title-corrected = Correction of message { $id } · { $plan }
nudge-asks = { $standing } asks { $agency }:
nudge-asks-invited = { $standing } respectfully asks { $agency }:
nudge-corrects = This replaces message { $id } of { $day }.
nudge-urgent = URGENT: { $reason }
nudge-tasks = Your agency’s tasks ({ $count }):
nudge-task = { $ref } · { $title } — { $status }
nudge-by = Sent by { $name }
nudge-received = You acknowledged this at { $when }.
nudge-button-received = Received
nudge-button-of = { $ref } · { $label }
nudge-ack-none = No message is waiting for you to acknowledge it.
nudge-words-late = please report progress, reasons and the expected completion day of the late tasks below, even if they are not finished.
nudge-words-due = please complete and report the tasks below, which are due soon; if one may be late, say so early, with the reason and the expected day.
nudge-words-silent = please update the progress of the tasks below; if something stands in the way, report it so that it can be solved.
nudge-words-report = please send the periodic report of the plan in time.
nudge-template-late = Report late tasks
nudge-template-due = Complete what is due soon
nudge-template-silent = Update progress
nudge-template-report = Send the periodic report
audience-any = every agency of the plan
audience-late = agencies with late tasks
audience-due = agencies with tasks due within { $days } days
audience-silent = agencies without an update for { $days } days
audience-unlinked = agencies without a focal point that can be reached
audience-unacknowledged = agencies that have not acknowledged message { $nudge }
audience-unacted = agencies that have not responded to message { $nudge }
audience-reached = the recipients of message { $nudge }
audience-section = section { $section }
audience-tasks = tasks { $tasks }
audience-role-focal = focal points
audience-role-head = heads
audience-role-everyone = everybody there
class-so = departments
class-vanphong = offices
class-congan = police
class-congan_unit = police units
class-nganh_doc = vertical branches
class-tuphap = courts and prosecution
class-trunguong = central bodies
class-doanthe = mass organisations
class-donvi = public service units
class-dang = Party bodies
class-ubnd_xa = commune-level committees
class-defunct = former agencies
reach-nobody-focal = no focal point is registered
reach-nobody-head = no head is registered
reach-nobody-everyone = nobody is registered
reach-unlinked = registered, but not linked
reach-rejected = the platform refused the content
reach-in-doubt = unclear whether it arrived
reach-expired = it was too late to send
reach-other = it could not be sent
nudge-list-title = Nudges
nudge-list-intro = Write one in a single line, for example: /nudge { $plan } overdue communes: report before 15h. Add “lúc 8h mai” (8:00 tomorrow) or “thứ 2 hằng tuần” (every Monday) before the colon to schedule it.
nudge-list-item = No. { $id } · { $plan } · { $audience }: { $state }
nudge-state-waiting = to be sent at { $when }
nudge-state-recurring = recurring, next at { $when }
nudge-state-cancelled = recalled
nudge-state-sent = sent at { $when }
nudge-state-ended = recurring, ended
nudge-button-number = No. { $id }
nudge-button-new = New message
nudge-ask-plan = Which plan is it about?
nudge-ask-audience = Who is it for? Choose, or type, for example: { $example }
nudge-ask-audience-example = overdue communes; section III heads; Sở Y tế
nudge-pick-late = With late tasks
nudge-pick-due = With tasks due within 7 days
nudge-pick-silent = No update for 14 days
nudge-pick-unlinked = No focal point that can be reached
nudge-pick-all = Every agency
nudge-ask-words = What should it say? Choose a template, or type.
nudge-ask-when = When should it be sent? For example: 8h mai; 14h 25/11; thứ 2 hằng tuần lúc 8h.
nudge-ask-reason = Why is it urgent? The reason is kept and shown in the message.
nudge-unread = “{ $words }” was not understood as recipients. Put the message after a colon, for example: /nudge overdue: report before 15h.
nudge-no-plan = You do not run any open plan.
nudge-unknown = There is no message { $id } in the plans you run.
nudge-expired = Nothing is being written any more. Type /nudge to begin again.
nudge-preview-title = Preview of the nudge · { $plan }
nudge-preview-to = To
nudge-preview-when = When
nudge-preview-file = Attachment
nudge-preview-urgent = Urgent
nudge-preview-agency = (name of the agency)
nudge-preview-invited = Vertical branches, central bodies and mass organisations are “respectfully” asked.
nudge-when-now = once confirmed, with 60 seconds to recall it
nudge-when-opening = when the offices open: { $when }
nudge-when-at = { $when }
nudge-when-moved = { $when }, since { $asked } is outside office hours
nudge-when-rule = recurring, first at { $when }
nudge-preview-people = RECIPIENTS ({ $people }), agencies: { $agencies }
nudge-preview-item = { $agency }: { $people }
nudge-preview-item-tasks = { $agency } (tasks: { $count }): { $people }
nudge-preview-unreached = CANNOT BE REACHED ({ $count })
nudge-unreached-item = { $agency }: { $why }
nudge-unreached-person = { $name } ({ $role }), { $reason }
nudge-preview-again = The list is checked again at sending: whoever has just reported does not get it.
nudge-preview-confirm = To send it, type the number of recipients: { $count }. Type “cancel” to leave.
nudge-preview-none = No agency is in this group now.
nudge-preview-nobody = Nobody at these agencies can be reached, so there is nothing to send.
nudge-button-when = Schedule
nudge-button-words = Other words
nudge-button-audience = Other recipients
nudge-button-urgent = Urgent
nudge-wrong-count = “{ $given }” is not the number of recipients, { $count }, so nothing was sent. Type { $count }, or “cancel” to leave.
nudge-saved-now = Message { $id } will be sent in 60 seconds. Press “Recall” to stop it.
nudge-saved-at = Message { $id } will be sent at { $when }.
nudge-saved-rule = Recurring message { $id } will be sent for the first time at { $when }.
nudge-button-recall = Recall
nudge-button-ledger = Ledger
nudge-recalled = Message { $id } was recalled.
nudge-recall-late = Message { $id } has been sent and cannot be recalled. If something is wrong, send a correction.
nudge-recall-known = Message { $id } had been recalled before.
nudge-recall-which = Which message should be recalled?
nudge-ledger-title = Message { $id } · { $plan }
nudge-ledger-words = Words
nudge-ledger-by = Written by
nudge-ledger-state = State
nudge-ledger-of = Relates to
nudge-ledger-again = repeats message { $id }
nudge-ledger-corrects = corrects message { $id }
nudge-ledger-counts = People: { $people }, agencies: { $agencies }. Queued { $queued }, sent { $sent }, acknowledged { $acknowledged }, responded { $acted }, not reached { $failed }.
nudge-ledger-item = { $agency } ({ $person }): { $steps }
nudge-ledger-item-nobody = { $agency }: { $steps }
nudge-ledger-nobody = At sending no agency was in this group.
nudge-step-queued = queued
nudge-step-sent = sent { $when }
nudge-step-acknowledged = acknowledged { $when }
nudge-step-acted = responded { $when }
nudge-step-skipped = not sent, since the tasks had been reported on
nudge-step-failed = not reached: { $reason }
nudge-step-unreachable = cannot be reached: { $reason }
nudge-button-again = Nudge again ({ $count })
nudge-button-correct = Correct
nudge-button-phone = To call by phone ({ $count })
nudge-again-none = Every agency has responded to message { $id }.
nudge-phone-title = To be contacted another way about message { $id }
nudge-phone-item = { $agency }: { $why }
nudge-phone-fallback = { $name } ({ $role }) can still be reached
nudge-phone-none = Message { $id } reached every agency.
nudge-phone-note = Phone numbers are not stored.
nudge-answered-title = Message { $id }: every agency has answered
nudge-answered = All agencies that got it have answered: { $agencies }.
nudge-answered-lost = Agencies that could not be reached: { $count }.
nudge-unsent-title = Message { $id } reached nobody
nudge-unsent-none = When it was checked again at sending, nobody was left in this group: { $audience }.
nudge-unsent-nobody = Agencies in this group: { $count }; nobody there can be reached.
nudge-unsent-author = Its author no longer runs the plan, so it was stopped. If it is still needed, write it again.

## evidence

evidence-none = { $ref } has no evidence file yet.
evidence-file = Evidence file of { $ref }: { $file }

## answer

answer-gone = This obstacle has already been answered, or is not in a plan that you administer.
answer-which = Choose the obstacle to answer in the waiting list.
ask-plan = Tied to which plan or agency? Type the plan’s code, for example H, or the agency’s name.
ask-who = Which task, or which agency? For example: { $example }, Sở Y tế.
greet = Hello { $name }. Type /tasks to see your tasks, /help to see what else there is.

## settings

settings-title = Settings
settings-item = { $name }: { $state }
settings-hours = Office hours
settings-hours-meaning = The bot writes unasked within office hours only; change them by one line: /settings hours 07:30–17:30, reminders 08:00.
settings-hours-unread = The hours in “{ $given }” were not understood. For example: /settings hours 07:30–17:30, reminders 08:00.
settings-on = on
settings-off = off
settings-turn-on = Turn on: { $name }
settings-turn-off = Turn off: { $name }
setting-link-by-email = Linking by work e-mail
setting-link-by-email-meaning = When on, a Slack user whose e-mail stands in an invitation (/invite Sở Y tế lan@example.gov.vn) is asked to join at once, without typing the code. Turn it on only where your organisation keeps a close hold on its Slack workspace.

## plan

plan-title = { $code } · { $plan }
plan-saved = The change is recorded.
plan-standing = Standing agency
plan-desk = Desk that receives reports
plan-desk-none = not set
plan-report = Periodic report
plan-report-before = before day { $day } of each month
plan-confirmer = Completions are confirmed by
plan-route = Obstacles go to
plan-extension = Extensions
plan-extension-value = asked at least { $days } working days before the due date, at most { $most } times
plan-names = Late agencies named in groups
plan-names-turn-on = Name late agencies in groups
plan-names-turn-off = Do not name late agencies
plan-dated = Before the due date
plan-late = Once overdue
plan-late-value = after { $days } days, then every { $onwards } days
plan-occurrence = Recurring tasks
plan-ahead = { $days } days before
plan-on-day = on the day
plan-ladder = While nobody answers
plan-ladder-value = { $others } working days late the other focal points hear of it, { $head } the head of the agency, { $admin } the standing agency
plan-proposals = SUGGESTED BY THE PLAN’S TEXT
plan-proposal = { $name }: { $value } (“{ $text }”)
plan-proposals-button = See the settings the text suggests
plan-accept = Accept: { $name } – { $value }
plan-how = Change it by one line, for example: /plan { $code } remind 14 7 1 0 · late 1 3 7 then 7 · occurrence 3 1 0 · ladder 2 4 5 · report before 14 · extension 3 days 2 times · names on · desk Phòng Tổng hợp · standing Sở Y tế · default
plan-unread = “{ $given }” was not understood. For example: /plan { $code } remind 14 7 1 0; /plan { $code } report before 14. Type /plan { $code } to see everything.
plan-which = Which plan?
plan-standing-same = { $before } is the standing agency of plan { $code } already.
plan-standing-sure = Move plan { $code } from { $before } to { $after } as its standing agency? From then on the administrators of { $after } run this plan.
plan-standing-saved = Done: { $after } is the standing agency of plan { $code }.

## calendar

office-hours = { $from }–{ $to }, reminders at { $remindAt }
calendar-title = Working calendar
calendar-hours = Office hours: { $hours }, Monday to Friday. Outside them and on days off the bot keeps quiet.
calendar-on = Unusual days until { $until }:
calendar-none = There is no day off and no make-up day until { $until }.
calendar-off = NOT IN FORCE (to be announced, or removed):
calendar-item = { $day }: { $what }
calendar-named = { $what } { $name }
calendar-swap = { $what } (swapped with { $other })
calendar-kind-holiday = day off
calendar-kind-in_lieu = day off in lieu
calendar-kind-swapped_off = day off by a swap
calendar-kind-swapped_work = working day by a swap
calendar-turn-on = Put { $day } in force
calendar-how = Change it by one line: /calendar off 24/11 Ngày Văn hóa · /calendar work 28/11 · /calendar swap 31/8 22/8 (off on 31/8, worked on 22/8) · /calendar remove 24/11
calendar-saved-off = Recorded: { $day } is a day off.
calendar-saved-work = Recorded: { $day } is a working day.
calendar-saved-swap = Recorded: off on { $day }, worked on { $work }.
calendar-saved-on = { $day } is in force.
calendar-saved-remove = Removed: { $day } is as usual again.
calendar-nothing-off = { $day } is a day off already.
calendar-nothing-work = { $day } is a working day already.
calendar-nothing-swap = This cannot be swapped: the day off ({ $day }) must be a working day so far, the make-up day ({ $work }) a day off.
calendar-nothing-on = There is nothing on { $day } to put in force.
calendar-nothing-remove = There is nothing on { $day } to remove.
calendar-unread = “{ $given }” was not understood. For example: /calendar off 24/11 Ngày Văn hóa; /calendar swap 31/8 22/8. A day that has passed needs its year.

## substitutes

substitutes-title = Substitutes
substitutes-none = Nobody stands in for you, and you stand in for nobody.
substitutes-item-yours = { $substitute } stands in for you at { $agency }, from { $from } to { $to }
substitutes-item-you = You stand in for { $name } at { $agency }, from { $from } to { $to }
substitutes-invited = { $name } was invited to stand in for you at { $agency }, from { $from } to { $to }; not linked yet
substitutes-how = Away: type /handover with a name and dates, for example /handover Hoa 24/11 - 30/11. On those days the substitute gets the reminders and reports for you. For good: ask an administrator of the standing agency for an invite code for the new person; whoever leaves types /forget.
substitutes-end = End it now
substitutes-ended = The substitution has ended.
substitutes-nothing-to-end = There is no substitution to end.
substitutes-not-you = Only a focal point or the head of an agency names a substitute. An administrator changes the focal point of an agency with /invite.
substitutes-ask-who = Who stands in for you?
substitutes-ask-dates = From which day to which day does { $name } stand in for you? For example: 24/11 - 30/11.
substitutes-overlap = { $substitute } stands in for you from { $from } to { $to } already. To change that, please end it first.
substitutes-which = There are several people named “{ $name }”. Which one?
substitutes-unknown = Nobody named “{ $name }” is linked at your agency. Invite this person by a code, or choose a colleague who is linked?
substitutes-invite = Make an invite code for { $name }
substitutes-saved = { $substitute } will stand in for you from { $from } to { $to }, and has been told.

## substitution

substitute-named-you = You stand in for { $name } at { $agency }, from { $from } to { $to }. On those days reminders come to you, and you report in the place of { $name }.
substitute-named-yours = { $substitute } is linked and stands in for you at { $agency }, from { $from } to { $to }.
substitute-ended-you = You no longer stand in for { $name } at { $agency }.
substitute-ended-yours = { $substitute } no longer stands in for you at { $agency }. Reminders come to you again.

## preferences

preferences-title = What you hear
preferences-coordinating = Tasks your agency coordinates
preferences-coordinating-meaning = When on, the first reminder of a week also names what your agency coordinates and is due that week.
preferences-channels = Where you hear it, in this order:
preferences-account = { $place }. { $channel }
preferences-account-lost = { $place }. { $channel } — cannot be written to at present
preferences-channels-meaning = Reminders go to the first place; where that fails, to the next.
preferences-first = Hear first on { $channel }

## secret

secret-saved = From now on the content of { $ref } is not exchanged through the bot: only its number and status are.
secret-open-saved = { $ref } is exchanged through the bot as usual again.
secret-same = The content of { $ref } is not exchanged through the bot already.
secret-open-same = { $ref } is exchanged through the bot as usual.
secret-unread = Type /secret { $ref } to mark it, or /secret { $ref } off to unmark it.

## lost

lost-person = { $name } ({ $agency }) cannot be reached
lost-group = The bot can no longer write to the group “{ $group }”
lost-channel = Channel
lost-why = Reason
lost-reason-blocked = the person blocked the bot
lost-reason-deactivated = the account was deactivated or deleted
lost-reason-removed = the bot was removed from the group, or the group was closed
lost-reason-not-found = the conversation with this person or group is gone
lost-do-person = Reminders will not reach this person. Please contact them another way; they only have to write to the bot again, or please invite whoever takes over.
lost-do-group = If the group is still in use, please add the bot again.
lost-other = This person can still be reached on { $channels }, so nothing has to be done yet.
channel-telegram = Telegram
channel-slack = Slack
channel-playground = the playground

## home

home-as-of = As of { $time } on { $day }. Open this tab again for the latest.
home-waiting = Waiting for the standing agency: { $completions } completions to confirm, { $obstacles } obstacles to answer.
home-link = Your board of tasks will be here once you are linked.

## playground

playground-newcomer = newcomer, not linked yet

## slack

slack-close = Close
slack-not-taken = This was not taken because the system is busy. Please type it again in a few minutes.
slack-form-not-taken = This was not saved because the system is busy. What you wrote is still here; please submit it again in a few minutes.
slack-answered-privately = Answered in your private messages with Nhắc Việc.
slack-form-update = Update progress
slack-form-done = Report completion
slack-form-obstacle = Report an obstacle
slack-form-comment = Comment
slack-form-submit = Send
slack-form-gone = This form can no longer be used.
slack-field-task = Task number (such as H19)
slack-field-progress = Progress and note (such as 60 draft submitted)
slack-field-note = Text
slack-field-evidence = Evidence (document number, link)
slack-field-wrong = “{ $given }” does not fit here.
slack-any-line = Write any line to Nhắc Việc
slack-any-line-usage = tasks this week · H19 at 60%
slack-shortcut-tasks = My agency’s tasks
slack-shortcut-update = Update progress
slack-shortcut-obstacle = Report an obstacle
slack-app-name = Nhắc Việc
slack-app-short = Reminds of the tasks in a plan, takes progress reports
slack-app-long = Nhắc Việc helps agencies follow the tasks a city plan gave them: see what is waiting, report progress, raise obstacles and be reminded before deadlines, all in Slack. Write to the bot privately or type /trogiup to begin.
