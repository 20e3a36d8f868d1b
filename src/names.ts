import type { Mask } from './domain/pages.ts';
import type { RepairStatus } from './domain/repair.ts';
import type { Deadline, Role } from './domain/reading.ts';
import type { Relation, Undecided } from './domain/concordance.ts';

/** The name of the site. */
export const siteName = 'Đối chiếu';

/** The pages that lists, menus and breadcrumbs lead to. */
export const sitePages = {
  models: { path: '/mo-hinh/', label: 'Mô hình' },
  plans: { path: '/ke-hoach/', label: 'Kế hoạch' },
  comparison: { path: '/so-sanh/', label: 'So sánh' },
  trial: { path: '/thu/', label: 'Thử kế hoạch của tôi' },
  merge: { path: '/gop/', label: 'Ghép kế hoạch cũ' },
  deadlines: { path: '/thoi-han/', label: 'Thời hạn' },
  units: { path: '/don-vi/', label: 'Đơn vị' },
  tools: { path: '/nen-tang/', label: 'Công cụ, nền tảng' },
  review: { path: '/soat-loi/', label: 'Soát lỗi' },
  changes: { path: '/thay-doi/', label: 'Thay đổi' },
  openData: { path: '/du-lieu/', label: 'Dữ liệu mở' },
  guide: { path: '/cach-dung/', label: 'Cách dùng' },
  about: { path: '/ve-trang/', label: 'Về trang này' },
  numbers: { path: '/so/', label: 'Mô hình theo số' },
} as const;

/** The main menu in its order; the second part stands under "Thêm". */
export const mainMenu = [sitePages.models, sitePages.plans, sitePages.comparison, sitePages.deadlines];
export const moreMenu = [
  sitePages.trial,
  sitePages.merge,
  sitePages.units,
  sitePages.tools,
  sitePages.review,
  sitePages.changes,
  sitePages.openData,
  sitePages.guide,
  sitePages.about,
];

/** The status of a repair for the reader, short (in the text) and as a sentence (in its note). */
export const repairLabels: Record<RepairStatus, { short: string; sentence: string }> = {
  repaired: { short: 'đã hiệu đính', sentence: 'Chương trình đã hiệu đính, mức độ chắc chắn cao.' },
  likely: {
    short: 'chưa chắc',
    sentence: 'Chương trình đã hiệu đính nhưng chưa chắc chắn; hãy đối chiếu với văn bản đã ký.',
  },
  suggested: { short: 'đề xuất', sentence: 'Giữ nguyên như nhận được; đây chỉ là cách đọc đề xuất.' },
  reviewed: { short: 'người soát', sentence: 'Đã có người rà soát xác nhận.' },
};

/** Vietnamese names of the roles of a unit. */
export const roleLabels: Record<Role, string> = {
  lead: 'chủ trì',
  coordinating: 'phối hợp',
  supporting: 'hỗ trợ',
  implementing: 'thực hiện',
};

/** Vietnamese names of the kinds of personal data that is masked. */
export const personalLabels: Record<Mask['kind'], string> = {
  phone: 'số điện thoại',
  email: 'thư điện tử',
  identity: 'số giấy tờ cá nhân',
  account: 'số tài khoản',
};

/** Vietnamese names of the kinds of deadline. */
export const deadlineKindLabels: Record<Deadline['kind'], string> = {
  date: 'ngày',
  month: 'tháng',
  quarter: 'quý',
  year: 'năm',
  range: 'giai đoạn',
  ongoing: 'thường xuyên',
  dependent: 'phụ thuộc tiến độ khác',
};

/** The relation of a plan's model to the canonical model. */
export const relationLabels: Record<Relation, string> = {
  same: 'cùng mô hình',
  broader: 'rộng hơn',
  narrower: 'hẹp hơn',
  overlaps: 'trùng một phần',
};

/** What the program says of a model that nobody has decided on. */
export const undecidedLabels: Record<Undecided['decision'], string> = {
  check: 'cần xem',
  none: 'có thể là mô hình mới',
};

/** Kinds of anomaly, as headings of lists. An unknown kind is shown under `other`. */
const anomalyLabels: Record<string, string> = {
  'count-mismatch': 'Số lượng nêu và số liệt kê không khớp',
  'impossible-date': 'Ngày không có trong lịch',
  'reversed-range': 'Thời hạn kết thúc trước khi bắt đầu',
  'out-of-period': 'Ngày ngoài thời gian của kế hoạch',
  contradiction: 'Hai chỗ nói khác nhau',
  duplicate: 'Đoạn lặp',
  'no-such-unit': 'Mục đơn vị không nêu đơn vị nào',
  'missing-deadline': 'Không nêu thời gian',
  numbering: 'Số mô hình trùng hoặc thiếu',
  'name-variant': 'Một tên viết nhiều cách',
  unread: 'Chỗ chương trình đọc chưa chắc',
  unreadable: 'Đoạn không đọc được',
  furniture: 'Phần để riêng chưa có chứng cứ',
  other: 'Điểm khác cần kiểm tra lại',
};
export const anomalyLabel = (kind: string): string => anomalyLabels[kind] ?? anomalyLabels['other']!;

/** Shown on every page with a document's text. */
export const paperNotice =
  'Văn bản trên trang này là văn bản số hóa để tra cứu và đối chiếu. Chỉ văn bản do cơ quan ban hành phát hành (bản giấy hoặc bản điện tử ký số, theo Điều 5 Nghị định số 30/2020/NĐ-CP) mới có giá trị pháp lý.';
