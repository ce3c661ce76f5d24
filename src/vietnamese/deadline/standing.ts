import type { Rule, Seen } from './scan.ts'

const one =
  (is: 'ongoing' | 'event' | 'adhoc' | 'periodic' | 'urgent' | 'campaign' | 'now' | 'nothing') =>
  (): Seen => [{ is }]

const CONDITION =
  '(?:lo trinh|huong dan|tien do|yeu cau|chi dao|thong bao|van ban|de nghi|phan cong|dieu kien|tinh hinh|thuc te|nhu cau|ke hoach|' +
  'chuong trinh|quyet dinh|muc do|dot|ky hop|lich|thoi gian cua|thoi diem|giay moi|cong van|y kien|su (?:chi dao|huong dan|phan cong))'

/** What has no calendar: standing work, events, campaigns, urgency. */
export const STANDING: Rule[] = [
  {
    name: 'from-now',
    pattern:
      /\b(?:tu|ke tu|bat dau tu)(?: ngay| khi| nay)? (?:ban hanh|ky|nay|hom nay|bay gio|phat hanh|co hieu luc)(?: (?!den|toi|truoc|thuc|va)[a-z]{1,8}){0,4}(?= (?:den|toi|cho den)\b|,| -|$)|\btu nay\b|\bbay gio(?= den)/g,
    read: one('now'),
  },
  {
    name: 'ongoing',
    pattern:
      /\b(?:thuc hien )?(?:thuong xuyen|lien tuc|thuong ky|xuyen suot|lau dai|hang xuyen)\b|\btrong (?:suot )?qua trinh(?: [a-z]{1,8}){0,4}|\bsuot (?:nam|qua trinh|ca nam)\b/g,
    read: one('ongoing'),
  },
  {
    name: 'following-years',
    pattern:
      /\b(?:va )?(?:cac|nhung|trong cac) nam (?:tiep theo|tiep|sau|ke tiep|sau do)\b|\bva (?:tiep theo|sau do|duy tri)\b/g,
    read: one('ongoing'),
  },
  {
    name: 'campaign',
    pattern:
      /\b(?:trong|suot)(?: suot)?(?: thoi gian| ky)?(?: (?:dien ra|thuc hien|trien khai))?(?: cua)? (?:chien dich|dot cao diem|cao diem|dot phat dong|thang cao diem)\b|\btrong thoi gian (?:thuc hien|trien khai) (?:ke hoach|de an|chuong trinh)/g,
    read: one('campaign'),
  },
  {
    name: 'adhoc',
    pattern:
      /\b(?:bao cao )?(?:dot xuat|bat thuong|phat sinh dot xuat)(?: khi co yeu cau| theo yeu cau| \(khi co yeu cau\))?/g,
    read: one('adhoc'),
  },
  {
    name: 'unknown',
    pattern: /\bkhi nao\b|\btheo (?:dung )?(?:thoi han |thoi gian )?(?:quy dinh|luat dinh)\b/g,
    read: one('nothing'),
  },
  {
    name: 'event',
    pattern: new RegExp(
      String.raw`\b(?:ngay )?(?:sau|truoc|den|cho den|ke tu|tu|trong|ngay)? ?khi\b(?! (?:luong|hau|nen|tuong|dot))|\bngay sau\b|\bsau ngay (?=[a-z])(?!lam viec|nghi)|\bsau (?:ky hop|hoi nghi|dai hoi|cuoc hop|phien hop|le|thoi diem|ket qua)\b|` +
        String.raw`\btruoc (?:ky hop|hoi nghi|dai hoi|cuoc hop|phien hop|le(?! ?[\d~])|buoi|thoi diem|mua|khai giang|nam hoc moi|ngay (?:hop|khai|le|to chuc|dien ra|bau cu))\b|` +
        String.raw`\btheo ${CONDITION}\b(?! ?(?:so|nay|\d|~))|\bchoo\b|\bcho (?:huong dan|y kien chi dao|phe duyet|ket qua|thong bao)\b|\b(?:tuy theo|tuy thuoc|phu thuoc)\b`,
      'g',
    ),
    read: one('event'),
  },
  { name: 'periodic', pattern: /\bdinh ky\b/g, read: one('periodic') },
  {
    name: 'urgent',
    pattern:
      /\b(?:hoa toc|thuong khan|khan truong|khan|kip thoi|gap|cang som cang tot|som nhat|asap|lien|luon|tuc thi|ngay lap tuc|lap tuc|bay gio)\b|\bngay$|\bngay(?= (?:di|nhe|a|luon)\b)/g,
    read: one('urgent'),
  },
]
