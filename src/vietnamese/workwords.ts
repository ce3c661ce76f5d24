const WORK_WORDS = new Set(
  (
    'truoc ngay thang nam quy tuan hang dinh ky cuoi dau giua den het tu thuong xuyen hoan thanh trong sau lam viec ' +
    'ke bao cao nhiem vu xong roi chua duoc dang gui nop xin gia han tien do kho khan vuong mac so lieu nhac lai ' +
    'hom nay mai thu sang chieu trua gio phut can ho don vi co quan moi cho minh em anh chi khong qua muon nhat cham ' +
    'lui them nua chieu toi nhe giup khi nao dung tre sap thuc hien trien khai cap nhat tong hop ket phoi hop chu tri ' +
    'phuong xa thanh pho cong an tai chinh ke hoach van phong linh vuc dot xuat yeu cau huong dan lo trinh ' +
    'dong chi nguoi phu trach danh sach bao nhieu the hai ba bon sau bay tam chin muoi phan tram kich hoat ' +
    'tet lan lich am mung moc thoi gian chien dich giai doan dau mui ke cao diem ky hop'
  ).split(' '),
)

/** Is this toneless syllable one that people use daily about tasks, dates and reports? */
export function isWorkWord(plainWord: string): boolean {
  return WORK_WORDS.has(plainWord)
}
