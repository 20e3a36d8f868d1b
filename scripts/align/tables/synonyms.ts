/**
 * Pairs of phrases of one meaning in any text of offices: the first is read as the second.
 *
 * Loan words, spellings and usual orders only; what is the same in one programme stands with that programme, in
 * `content/programmes/`, and abbreviations in `content/vocabulary/abbreviations.yaml`.
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
  ['thông qua', 'qua'],
  ['không giấy tờ', 'không hồ sơ giấy'],
  ['tàu hỏa', 'tàu'],
  ['xe lửa', 'tàu'],
  ['bệnh nhân', 'người bệnh'],
];
