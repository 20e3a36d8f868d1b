/** A kind of page: one page that stands for it, and the most bytes it may send (HTML, CSS, JS; brotli). */
export interface PageKind {
  name: string;
  /** From the root of the site. */
  path: string;
  most: number;
}

const ORDINARY = 15_000;
const COMPARISON = 30_000;
const WHOLE_TEXT = 90_000;
const TRIAL = 20_000;

/** One page of each kind; the limits are those the site was ordered with. */
export const pageKinds: PageKind[] = [
  { name: 'start', path: '/', most: ORDINARY },
  { name: 'plan', path: '/ke-hoach/thieu-van-2024/', most: ORDINARY },
  { name: 'plan with tasks', path: '/ke-hoach/thanh-hoa-2023/', most: ORDINARY },
  { name: 'model of a plan', path: '/ke-hoach/thieu-van-2024/mo-hinh-24/', most: ORDINARY },
  { name: 'task', path: '/ke-hoach/thanh-hoa-2023/nhiem-vu-III.1.1/', most: ORDINARY },
  { name: 'whole text', path: '/ke-hoach/thieu-van-2024/van-ban/', most: WHOLE_TEXT },
  { name: 'concordance', path: '/mo-hinh/', most: COMPARISON },
  { name: 'versions of a model', path: '/mo-hinh/cong-dan-so/', most: COMPARISON },
  { name: 'own comparison', path: '/so-sanh/', most: COMPARISON },
  { name: 'number', path: '/so/24/', most: ORDINARY },
  { name: 'unit', path: '/don-vi/cong-an-xa/', most: ORDINARY },
  { name: 'tool', path: '/nen-tang/vneid/', most: ORDINARY },
  { name: 'deadlines of all plans', path: '/thoi-han/', most: COMPARISON },
  { name: 'deadlines of a month', path: '/thoi-han/2023-12/', most: COMPARISON },
  { name: 'who leads a model', path: '/mo-hinh/cong-dan-so/ai-lam/', most: COMPARISON },
  { name: 'what others have', path: '/so-sanh/co-khong/', most: COMPARISON },
  { name: 'guide', path: '/cach-dung/', most: ORDINARY },
  { name: 'review', path: '/soat-loi/', most: COMPARISON },
  { name: 'trial, before a file', path: '/thu/', most: TRIAL },
  { name: 'search', path: '/tim-kiem/', most: ORDINARY },
  { name: 'changes', path: '/thay-doi/', most: ORDINARY },
  { name: 'downloads', path: '/du-lieu/', most: ORDINARY },
];
