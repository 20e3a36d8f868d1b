/**
 * Pairs of phrases that say the same in titles of models: the first is read as the second.
 *
 * Only phrases that mean the same everywhere; a narrower word ("bệnh viện" for "cơ sở khám chữa bệnh") is
 * evidence of another scope and stays. Abbreviations are vocabulary, in `content/vocabulary/abbreviations.yaml`.
 */
export const synonyms: readonly (readonly [said: string, read: string])[] = [
  // Loan words beside the Vietnamese word.
  ['online', 'trực tuyến'],
  ['app', 'ứng dụng'],
  ['áp', 'ứng dụng'],
  ['ki ốt', 'kiosk'],
  ['kios', 'kiosk'],
  ['tổng đài', 'call center'],
  ['call centre', 'call center'],
  ['qr code', 'qrcode'],
  ['mã qr', 'qrcode'],
  ['end use', 'end user'],
  ['pa nô', 'pano'],
  ['panô', 'pano'],
  // Two usual orders or forms of one word.
  ['đảm bảo', 'bảo đảm'],
  ['sẻ chia', 'chia sẻ'],
  ['khám bệnh chữa bệnh', 'khám chữa bệnh'],
  ['nhà trường', 'trường học'],
  ['người dùng', 'người sử dụng'],
  ['không dùng', 'không sử dụng'],
  ['thẻ căn cước công dân', 'thẻ căn cước công dân'],
  ['thẻ căn cước', 'thẻ căn cước công dân'],
  ['thông qua', 'qua'],
  ['không giấy tờ', 'không hồ sơ giấy'],
  ['tàu hỏa', 'tàu'],
  ['xe lửa', 'tàu'],
  ['bệnh nhân', 'người bệnh'],
];
