import { ending, loosely, opening, phrase, whole } from './pattern.ts'
import { masked, type Words } from './words.ts'

/** Endings that turn a statement into a question: "xong chưa", "được không", "xong rồi à". */
const TAG =
  ending(`(?<!(thì|vẫn|còn|cũng|là|:) ?)(chưa|không|chăng|hả|hở|hử|@ha|@à|nhỉ|nhể|@hỉ|chứ)( (vậy|thế|rứa|rua
      |he|hè|các|cả|mọi|các em|các anh|các chị|mọi người|cả nhà|sếp|ad|bot|em|anh|chị|ta|trời|nè|nhỉ
      |hả|ha|nữa|rồi|đó|đấy))*|(được|đúng|phải|có) không|hay (chưa|không)|xong chưa
    |rồi (à|hả|sao|chứ|nhỉ)|right|or not`)

const INTERROGATIVE =
  phrase(String.raw`gì|hay (chưa|không)|(?<!(số|dữ|tài|tư|nguyên|vật|học|trị) )liệu(?! (trình|lượng|pháp))
    |(xong|hoàn thành|hoàn tất|nộp|gửi|duyệt) (rồi )?chưa(?= ?[,;.]| để)|hình như|nghe nói|thì phải$|bao nhiêu|bao lâu|bao giờ|khi nào|lúc nào|hồi nào
    |chừng nào|(như )?thế nào|ra sao|tại sao|vì sao|làm sao|sao(?! (số|lưu|y|chép|kê|cho))
    |(?<!bất kỳ |bất cứ )nào(?! (cũng|đó))|(đến|tới|ở|tại|đi) @?đâu(?! (tháng|năm|tuần|quý|mối|giờ))
    |@đâu(?! có)
    |mấy (việc|nhiệm vụ|cái|đơn vị|phần trăm|giờ|ngày|xã|sở|phường|người|task|báo cáo|phần|%)(?!~ (đó
      |này|kia|nớ|ấy|trên))|(được|xong) mấy|(?<=\S )@mấy(?!~ (đó|này|kia|nớ|ấy|trên))
    |(?<!có |không )(ai|những ai)(?! (cũng|đó))
    |(việc|làm|cái|còn|có|nói|vướng) chi(?! (trả|tiết|phí|tiêu|đạo|nhánh|cục|bộ|hội))
    |chi (rứa|vậy|nữa|không)|(xong|tới|đến|ở|đi) mo(?! hinh)|@mô(?! hình)
    |(việc|cái|sở|đơn vị|khi|đến|tới|xã|phường) mo(?! hinh)|@răng|(làm|ra) rang
    |(cách|hướng dẫn)( em| mình| tôi)?( xin)? (nộp|gửi|báo cáo|cập nhật|gia hạn|làm|dùng|sử dụng
      |đăng ký|bàn giao|nhập|sửa|xem|tắt|ghi)|(chủ trì|phối hợp) hay (chủ trì|phối hợp|không)
    |^(dạ )?(cho|xin)( em| mình| tôi| anh| chị)? hỏi|\d[\d.,]* ?(%|phần trăm|tài khoản|hồ sơ)? hay (là )?\d[\d.,]*|là (\S+ ){1,3}hay (là )?(?!bị|lỗi|có)\S+
    |\S+ hay \S+ (chủ trì|phối hợp|phụ trách|làm)|what|who|whom|whose|when|where|which|how|why`)

/** "không ai trả lời", "chưa có gì mới": the word is indefinite, nothing is asked. */
const INDEFINITE =
  phrase(`(không|chưa|chẳng|chả) (có|thấy|gặp|bị|phát sinh|thay đổi|vướng)( \\S+){0,2}? (gì|nào|ai
      |chi)( (mới|khác|thêm|đáng kể|cả|hết|đâu|thay đổi|vướng|phát sinh|khó khăn))*
    |(chưa|không) (làm|triển khai|thực hiện|báo cáo)( được)? gì
    |(không|chưa|chẳng|đừng)( \\S+){0,4}(?<! ở| tới| đến| đi) @đâu
    |(đến|tới) đâu (thì|sẽ|hay|báo)
    |(chưa|không) (biết|rõ|xác định)( được)? (khi nào|bao giờ|lúc nào|thế nào)`)

const PAIR = phrase(`(?<!không |chưa |mới |để |đã |cũng |nên )có (phải|ai|gì|việc|nhiệm vụ|được)~ (không|chưa)
  |đã~ chưa(?= |$)|có~ không$`)
const VERB_FIRST =
  opening(`(is|are|do|does|did|has|have|can|could|will|would|should|may|am) (there|i|we|you|it|my|our|the|anyone|anybody|everyone
      |task|any|that|nv|nhiệm vụ|\\d+)`)
const LOOKS_UP =
  opening(`(cho|cho (em|mình|tôi|anh|chị)|((em|mình|tôi|anh|chị|tui) )?(muốn|cần|xin)) (biết|xem|hỏi|coi)|xem(?! (như|là))|coi(?! (như|là))|kiểm tra|tra cứu|tra|tìm|hỏi
    |check|show|view|list|liệt kê|cho danh sách`)
/** "AI" is a technology when the rest is not shouted. */
const ASKS_TO_SEE = phrase(
  `(cho|gửi|xin) (em |mình |tôi |anh |chị |sếp |bác )?(xin )?(xem|coi|danh sách|ds|list|bảng)`,
)
const TECHNOLOGY = /(?<![\p{L}])AI(?![\p{L}])/gu
const LONELY = whole('không|chưa|không (có|ạ)|thôi không|chắc không|có')

/** The words that make the text a question or a look-up, or null for a statement. */
export function questionIn(words: Words): string | null {
  const folded = words.loose
  const core = loosely(words.core.folded)
  if (/\?(?!\S*=)/.test(folded)) return '?'
  if (LONELY.test(core)) return null
  const tag = TAG.exec(core)
  if (tag) return tag[0]
  const asked = withoutTechnology(words).replace(new RegExp(INDEFINITE.source, 'gu'), '…')
  for (const pattern of [INTERROGATIVE, PAIR]) {
    const match = pattern.exec(asked)
    if (match) return match[0]
  }
  return VERB_FIRST.exec(core)?.[0] ?? LOOKS_UP.exec(core)?.[0] ?? ASKS_TO_SEE.exec(folded)?.[0] ?? null
}

function withoutTechnology(words: Words): string {
  const isShouted = words.source === words.source.toUpperCase()
  if (isShouted) return words.loose
  const mentions = [...words.source.matchAll(TECHNOLOGY)]
  return masked(
    words.loose,
    mentions.map(({ index }) => words.placeOf(index, index + 2)),
  )
}
