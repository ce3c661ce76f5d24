import { isCapital, type Line } from './words.ts'

// Provinces and cities since 01/7/2025, then former ones that documents still name.
const PLACES = `an giang|bac ninh|ca mau|cao bang|can tho|da nang|dak lak|dien bien|dong nai|dong thap|gia lai|ha noi|ha tinh|
hai phong|ho chi minh|hue|hung yen|khanh hoa|lai chau|lam dong|lang son|lao cai|nghe an|ninh binh|phu tho|quang ngai|quang ninh|
quang tri|son la|tay ninh|thai nguyen|thanh hoa|tuyen quang|vinh long|
ba ria vung tau|bac giang|bac kan|bac lieu|ben tre|binh dinh|binh duong|binh phuoc|binh thuan|dak nong|ha giang|ha nam|hai duong|
hau giang|hoa binh|kien giang|kon tum|long an|nam dinh|ninh thuan|phu yen|quang binh|quang nam|soc trang|thai binh|thua thien hue|
tien giang|tra vinh|vinh phuc|yen bai`

const places = PLACES.replaceAll('\n', '')
  .split('|')
  .map((place) => place.split(' '))
  .sort((one, other) => other.length - one.length)

/** Index of the word after the name of a province or city that begins at short word `at`; `at` when there is none. */
export function pastPlace(line: Line, at: number): number {
  const first = line.short[at]
  if (!first || !isCapital(line, first)) return at
  const place = places.find((keys) => keys.every((key, index) => line.short[at + index]?.key === key))
  return at + (place?.length ?? 0)
}
