import { NAM, NGAY, QUY, THANG } from './time-patterns.ts';

/** What a deadline may depend on: all that follows belongs to it, also the dates of the documents it names. */
const DEPENDENT = new RegExp(
  '(?<![a-z0-9])(?:' +
    '(?<!tiep |kem )th[e \u25af]o(?! doi)(?![a-z])|' +
    `(?:\\d{1,3} (?:${NGAY}|tuan|${THANG}|${NAM})(?: lam viec)? )?(?:${NGAY} )?(?:sau khi|ke tu)(?![a-z])|` +
    `\\d{1,3} (?:${NGAY}|tuan|${THANG}|${NAM})(?: lam viec)? sau(?![a-z])|` +
    '(?:ngay )?(?<!truoc |trong |den )khi (?=[a-z])|' +
    '(?:truoc|trong|sau|vao) (?:mua|vu|dip|tet) (?=[a-z])|' +
    // "trước ngày bế giảng năm học", "sau ngày bầu cử"; "sau ngày làm việc" and "trước ngày cuối tháng" are none.
    `(?:truoc|sau) ${NGAY} (?!lam viec|dau |cuoi |het )(?=[a-z]{2,7} [a-z])|` +
    'trong vong|tuy (?:theo|thuoc|tinh hinh|dieu kien)|phu thuoc|can cu|tren co so' +
    ')',
  'g',
);

/** Where a dependent clause ends and a time of its own begins: "…, hoàn thành trước 30/12/2023". */
const RESUME = new RegExp(
  '(?:,| va| hoac) (?:(?:thuc hien|hoan thanh|trien khai|tien hanh|xong|cham nhat) ){0,2}' +
    '(?:(?:trong|truoc|tu|den|het|cuoi|dau) ){0,2}' +
    `(?:${NGAY} \\d|${NAM} 20|${QUY} [ivl1-4]|${THANG} \\d|\\d{1,2}/\\d|thuong xuyen|hang (?:thang|quy|nam)|(?:cac|nhung) ${NAM})`,
  'g',
);

/** Dependent stretches of a folded clause, in order, none inside another; UTF-16 offsets, `end` exclusive. */
export function findDependent(folded: string): { start: number; end: number }[] {
  const resumes = [...folded.matchAll(RESUME)].map(({ index }) => index);
  const found: { start: number; end: number }[] = [];
  let next = 0;
  let last = 0;
  for (const { index: start } of folded.matchAll(DEPENDENT)) {
    if (start < last) continue;
    while (next < resumes.length && resumes[next]! <= start) next += 1;
    last = resumes[next] ?? folded.length;
    found.push({ start, end: last });
  }
  return found;
}
