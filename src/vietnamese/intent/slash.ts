import { plain } from '../normalize.ts'
import type { Intent } from './types.ts'

/** A slash command: the intent it fixes and the sentence its arguments are read from. */
export type Slash = { intent: Intent; sentence: string }

/** Toneless, without separators; the sentence's verb makes the arguments readable as ordinary words. */
const COMMANDS: Record<string, [Intent, string]> = {
  nhiemvu: ['list_tasks', 'nhiệm vụ'],
  viec: ['list_tasks', 'việc'],
  danhsach: ['list_tasks', 'danh sách nhiệm vụ'],
  tasks: ['list_tasks', 'tasks'],
  quahan: ['list_overdue', 'quá hạn'],
  trehan: ['list_overdue', 'quá hạn'],
  overdue: ['list_overdue', 'overdue'],
  saphan: ['list_due_soon', 'sắp đến hạn'],
  denhan: ['list_due_soon', 'đến hạn'],
  soon: ['list_due_soon', 'due soon'],
  chitiet: ['task_detail', 'chi tiết nhiệm vụ'],
  task: ['task_detail', 'task'],
  ai: ['who_is_responsible', 'ai phụ trách nhiệm vụ'],
  daumoi: ['who_is_responsible', 'đầu mối'],
  who: ['who_is_responsible', 'ai phụ trách nhiệm vụ'],
  capnhat: ['update_progress', 'nhiệm vụ'],
  tiendo: ['update_progress', 'nhiệm vụ'],
  update: ['update_progress', 'nhiệm vụ'],
  xong: ['mark_done', 'nhiệm vụ'],
  hoanthanh: ['mark_done', 'nhiệm vụ'],
  done: ['mark_done', 'nhiệm vụ'],
  vuong: ['report_obstacle', 'nhiệm vụ'],
  vuongmac: ['report_obstacle', 'nhiệm vụ'],
  khokhan: ['report_obstacle', 'nhiệm vụ'],
  obstacle: ['report_obstacle', 'nhiệm vụ'],
  giahan: ['request_extension', 'nhiệm vụ'],
  extend: ['request_extension', 'nhiệm vụ'],
  solieu: ['submit_number', 'số liệu'],
  number: ['submit_number', 'số liệu'],
  baocao: ['submit_report', 'nộp báo cáo'],
  nopbaocao: ['submit_report', 'nộp báo cáo'],
  report: ['submit_report', 'nộp báo cáo'],
  nhaclai: ['snooze', 'nhắc lại'],
  hoan: ['snooze', 'nhắc lại'],
  snooze: ['snooze', 'nhắc lại'],
  trogiup: ['help', 'trợ giúp'],
  huongdan: ['help', 'hướng dẫn'],
  help: ['help', 'help'],
  dangky: ['register', 'đăng ký'],
  lienket: ['register', 'liên kết tài khoản'],
  link: ['register', 'liên kết tài khoản'],
  bangiao: ['handover', 'bàn giao'],
  handover: ['handover', 'bàn giao'],
  sua: ['correct_entry', 'sửa'],
  hoantac: ['correct_entry', 'hoàn tác'],
  undo: ['correct_entry', 'undo'],
  donduc: ['broadcast_nudge', 'đôn đốc'],
  thongbao: ['broadcast_nudge', 'thông báo:'],
  nudge: ['broadcast_nudge', 'đôn đốc'],
  tonghop: ['compile_report', 'tổng hợp'],
  xuat: ['compile_report', 'xuất'],
  compile: ['compile_report', 'compile'],
  sukien: ['event_occurred', 'sự kiện'],
  event: ['event_occurred', 'sự kiện nhiệm vụ'],
  tralai: ['return_report', 'trả lại báo cáo'],
  return: ['return_report', 'trả lại báo cáo'],
  duyet: ['decide_extension', 'duyệt gia hạn nhiệm vụ'],
}

/** `/capnhat 19 60%` → update_progress, "cập nhật nhiệm vụ 19 60%"; `/start CODE` registers, `/start` helps. */
export function readSlash(text: string): Slash | null {
  const match = /^\s*\/([\p{L}\d_-]{1,24})(?:@\S{1,64})?(?:\s+([\s\S]*))?$/u.exec(text)
  if (!match) return null
  const word = plain(match[1] ?? '').replace(/[_-]/g, '')
  const rest = (match[2] ?? '').trim()
  if (word === 'start')
    return rest ? { intent: 'register', sentence: `đăng ký ${rest}` } : { intent: 'help', sentence: 'help' }
  const command = Object.hasOwn(COMMANDS, word) ? COMMANDS[word] : undefined
  return command ? { intent: command[0], sentence: `${command[1]} ${rest}`.trim() } : null
}
