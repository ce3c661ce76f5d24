/**
 * What people type after a slash for each command: the Vietnamese word first, the English one last. Only a–z, 0–9 and _,
 * as Telegram allows; typed tones and spaces are taken away before looking a word up.
 */
export const WORDS: Record<string, string[]> = {
  tasks: ['viec', 'nhiemvu', 'danhsach', 'tasks'],
  task: ['xem', 'chitiet', 'task'],
  update: ['capnhat', 'cn', 'update'],
  done: ['xong', 'hoanthanh', 'done'],
  undo: ['hoantac', 'undo'],
  edit: ['sua', 'edit'],
  extend: ['giahan', 'luihan', 'extend'],
  obstacle: ['vuongmac', 'khokhan', 'obstacle'],
  snooze: ['nhaclai', 'hennhac', 'snooze'],
  reminders: ['nhacviec', 'sapnhac', 'reminders'],
  why: ['visao', 'why'],
  comment: ['gopy', 'comment'],
  attach: ['dinhkem', 'attach'],
  evidence: ['minhchung', 'evidence'],
  who: ['ai', 'phutrach', 'who'],
  waiting: ['choxacnhan', 'waiting'],
  confirm: ['xacnhan', 'confirm'],
  return: ['tralai', 'return'],
  decide: ['quyetdinh', 'decide'],
  answer: ['traloi', 'answer'],
  event: ['sukien', 'event'],
  invite: ['moi', 'invite'],
  board: ['kichhoat', 'board'],
  import: ['nhap', 'import'],
  fix: ['chinh', 'fix'],
  apply: ['apdung', 'apply'],
  settings: ['caidat', 'settings'],
  'plan-settings': ['kehoach', 'plan'],
  calendar: ['lich', 'lichnghi', 'calendar'],
  secret: ['mat', 'secret'],
  nudge: ['dondoc', 'nudge'],
  dispatch: ['guidondoc', 'dispatch'],
  recall: ['thuhoi', 'recall'],
  acknowledge: ['danhan', 'acknowledge'],
  group: ['nhom', 'group'],
  handover: ['thaythe', 'bangiao', 'handover'],
  preferences: ['nhantin', 'preferences'],
  link: ['lienket', 'start', 'link'],
  language: ['ngonngu', 'language'],
  forget: ['xoatoi', 'forget'],
  cancel: ['thoi', 'huy', 'cancel'],
  help: ['trogiup', 'huongdan', 'help'],
}

/** What people ask for that has no command yet, by the word its line would begin with; and what they type for it. */
export const NOT_YET: Record<string, string[]> = {
  report: ['baocao', 'nopbaocao', 'report'],
  number: ['solieu', 'number'],
  compile: ['tonghop', 'xuat', 'compile'],
}

const NAMES = new Map(
  Object.entries(WORDS).flatMap(([name, words]) => [name, ...words].map((word) => [word, name] as const)),
)

/** The canonical name behind a word without slash, tones and spaces. */
export const commandOf = (word: string): string | undefined => NAMES.get(word)

/** The line a typed word would begin, where there is no command for it yet. */
export const notYetOf = (word: string): string | undefined =>
  Object.entries(NOT_YET).find(([name, words]) => name === word || words.includes(word))?.[0]
