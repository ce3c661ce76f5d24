/** What officials type in chat instead of whole words; keys are lower case as typed. */
const FULL: Record<string, string> = {
  trc: 'trước',
  lv: 'làm việc',
  nlv: 'ngày làm việc',
  nv: 'nhiệm vụ',
  bc: 'báo cáo',
  bcáo: 'báo cáo',
  cv: 'công văn',
  kh: 'kế hoạch',
  sl: 'số lượng',
  đv: 'đơn vị',
  dv: 'đơn vị',
  đc: 'được',
  dc: 'được',
  ntn: 'như thế nào',
  bn: 'bao nhiêu',
  ko: 'không',
  k: 'không',
  kg: 'không',
  hok: 'không',
  hông: 'không',
  kh0: 'không',
  khg: 'không',
  r: 'rồi',
  rùi: 'rồi',
  rui: 'rồi',
  vs: 'với',
  tks: 'cảm ơn',
  thks: 'cảm ơn',
  thanks: 'cảm ơn',
  thank: 'cảm ơn',
  j: 'gì',
  z: 'vậy',
  thg: 'tháng',
  thag: 'tháng',
  cn: 'chủ nhật',
  dl: 'hạn',
  deadline: 'hạn',
  gh: 'gia hạn',
  ht: 'hoàn thành',
  tx: 'thường xuyên',
  hqua: 'hôm qua',
  hnay: 'hôm nay',
}
/** Read as words only in lower case: in capitals they are names (Khoa học, Công nghệ, thị xã, …). */
const LOWER_ONLY = new Set(['kh', 'cn', 'dv', 'ht', 'k', 'r', 'j', 'z'])

/**
 * The full form of one typed word, or undefined. Words glued to `/ - &` (`512/BC-SNV`,
 * `KH&CN`) are parts of a symbol: the caller leaves them out.
 */
export function fullForm(word: string): string | undefined {
  const lower = word.toLowerCase()
  if (LOWER_ONLY.has(lower) && word !== lower) return undefined
  return Object.hasOwn(FULL, lower) ? FULL[lower] : undefined
}
