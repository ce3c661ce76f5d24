import { ending, opening } from './pattern.ts'

const TRIM_AT_MOST = 12

const GREETING =
  opening(`(dạ|thưa|kính thưa|kính gửi|kính|xin chào|chào|hello|hi|hey|alo|alô)( (anh|chị|em|bot|ad|sếp
      |các anh chị|mọi người|cả nhà|đồng chí|hệ thống|quý cơ quan))*
    |(bot|ad|admin|em|anh|chị|sếp|hệ thống|mọi người|đồng chí|trợ lý|cả nhà) ơi|bot|ad|admin
    |nhắc việc(?= ?,)|nhờ (bot|hệ thống|em|ad|anh|chị|sếp)|cho (em|mình|tôi|anh|chị|sếp) hỏi|cho hỏi
    |xin hỏi|hỏi( xíu| tí| chút)?|làm ơn|vui lòng|please|pls
    |((?<!trợ )giúp|giùm|hộ) (em|mình|tôi|anh|chị|với)|xin phép|à|ừm|ờm|này
    |(em|tôi|mình|đơn vị|sở|phường|xã|xin|anh|chị) (xin )?báo cáo(?= ?(anh|chị|đồng chí|sếp|bot|ad
      |lãnh đạo|,|:|nhiệm vụ|việc|là))|báo cáo (anh|chị|đồng chí|sếp|bot|ad|lãnh đạo)
    |(em|mình|tôi|anh|chị)(?= (nhờ|xin phép|chào))`)

const POLITENESS =
  ending(`ạ|@a|á|nhé|nhá|nha|nhe|nghe|nghen|hen|hén|với|đi|(?<!trợ )giúp|giùm|dùm|hộ|luôn|thôi|đó|đấy|nè|nớ
    |@hí|@hè|(?<!của |cho |nhắc |báo |cáo )(em|anh|chị|mình|tôi|bác|sếp|ad|admin|bot|đồng chí)|ơi
    |(xin |em |mình )?(cảm ơn|cám ơn)( (em|anh|chị|bot|nhiều|ad|sếp|bạn))*|please|pls
    |(?<!cho |hỏi )(xíu|tí|chút)`)

/** Where the matter begins and ends: greeting before it and politeness after it are left out. */
export function trimmed(folded: string): { from: number; to: number; folded: string } {
  let from = /^[\s,.;:!-]*/.exec(folded)?.[0].length ?? 0
  let to = folded.length
  for (let left = TRIM_AT_MOST; left > 0; left--) {
    const greeting = GREETING.exec(folded.slice(from, to))?.[0] ?? ''
    const gap = /^[\s,.;:!-]*/.exec(folded.slice(from + greeting.length, to))?.[0] ?? ''
    if (!greeting || from + greeting.length + gap.length >= to) break
    from += greeting.length + gap.length
  }
  for (let left = TRIM_AT_MOST; left > 0; left--) {
    while (to > from && ' ,.;:!…~()^-'.includes(folded[to - 1] as string)) to--
    const tail = Math.max(from, to - 60)
    const polite = POLITENESS.exec(folded.slice(tail, to))
    if (!polite || tail + polite.index <= from) break
    to = tail + polite.index
  }
  return { from, to, folded: folded.slice(from, to) }
}
