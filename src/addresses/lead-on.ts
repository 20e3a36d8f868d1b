import { fieldFragments, lineUrl, planModelUrl, planUrl } from '../domain/urls.ts';

type Groups = Record<string, string>;

/** A kind of place that may go because somebody decided or read something otherwise, and what stands in for it. */
interface Kind {
  /** Of the address, from the root of the site. */
  pattern: RegExp;
  /** Examples that it takes, for whoever changes it; the test runs them. */
  examples: Record<string, string[]>;
  /** Where the place may be found now, the likeliest first. */
  instead: (groups: Groups) => string[];
}

const PLAN = '(?<plan>[a-z0-9-]+)';
const FIELDS = Object.values(fieldFragments).join('|');
const isYear = (number: string): boolean => Number(number) > 999;
const modelOf = ({ plan, number }: Groups): string => {
  // "ii-3": a model whose number is not unique in its plan.
  const digits = /\d+$/.exec(number!)![0];
  return planModelUrl(plan!, { number: Number(digits), ...(digits === number ? {} : { key: number }) });
};
/** The group before the number of a model, behind the id of its plan: "xa-moi-2024-ii". */
const GROUP = /^(.+)-([ivx]{1,5}|[a-hk])$/;

/** In their order: the first one that takes an address decides. */
export const followingPlaces: readonly Kind[] = [
  {
    // A further page of a list that has become shorter: what it held stands further up, or was decided.
    pattern: /^(?<page>\/(?:[^#]*\/)?)trang-\d+\/(?:#.*)?$/,
    examples: {
      '/soat-loi/trang-3/': ['/soat-loi/'],
      '/soat-loi/ke-hoach/xa-moi-2023/trang-2/#xa-moi-2023-d4': ['/soat-loi/ke-hoach/xa-moi-2023/'],
      '/don-vi/cong-an-xa/trang-2/': ['/don-vi/cong-an-xa/', '/don-vi/'],
      '/thoi-han/2023-12/trang-2/': ['/thoi-han/2023-12/', '/thoi-han/'],
    },
    instead: ({ page }) => [page!, ...leadOn(page!)],
  },
  {
    // A month, or a kind of time, in which nothing is due any more.
    pattern: /^(?<list>\/thoi-han\/)[^/#]+\/(?:#.*)?$/,
    examples: { '/thoi-han/2023-12/': ['/thoi-han/'] },
    instead: ({ list }) => [list!],
  },
  {
    // A row of a comparison: none of the versions of today fills the field.
    pattern: new RegExp(`^(?<page>/mo-hinh/[^/#]+/)#(?:${FIELDS})$`),
    examples: { '/mo-hinh/cong-dan-so/#cong-cu': ['/mo-hinh/cong-dan-so/'] },
    instead: ({ page }) => [page!],
  },
  {
    // The tasks of a plan without models, beside a model.
    pattern: new RegExp(`^/mo-hinh/[^/#]+/#nhiem-vu-${PLAN}$`),
    examples: {
      '/mo-hinh/cong-dan-so/#nhiem-vu-xa-moi-2023': [
        '/ke-hoach/xa-moi-2023/#nhiem-vu',
        '/ke-hoach/xa-moi-2023/',
      ],
    },
    instead: ({ plan }) => [`${planUrl(plan!)}#nhiem-vu`, planUrl(plan!)],
  },
  {
    // A version that was put to another model. Both ways to read "xa-moi-8-2": its model 8, printed twice, or model 2
    // of the plan "xa-moi-8".
    pattern: new RegExp(
      `^/mo-hinh/[^/#]+/#(?<field>${FIELDS}|ban)-(?<plan>[a-z0-9-]+?)-(?<number>\\d+)(?:-(?<second>\\d+))?$`,
    ),
    examples: {
      '/mo-hinh/cong-dan-so/#chu-tri-xa-moi-24': [
        '/ke-hoach/xa-moi/mo-hinh-24/#chu-tri',
        '/ke-hoach/xa-moi/mo-hinh-24/',
      ],
      '/mo-hinh/cong-dan-so/#noi-dung-khac-xa-moi-8-2': [
        '/ke-hoach/xa-moi/mo-hinh-8/#noi-dung-khac',
        '/ke-hoach/xa-moi/mo-hinh-8/',
        '/ke-hoach/xa-moi-8/mo-hinh-2/#noi-dung-khac',
        '/ke-hoach/xa-moi-8/mo-hinh-2/',
      ],
      '/mo-hinh/cong-dan-so/#chu-tri-xa-moi-ii-3': [
        '/ke-hoach/xa-moi-ii/mo-hinh-3/#chu-tri',
        '/ke-hoach/xa-moi-ii/mo-hinh-3/',
        '/ke-hoach/xa-moi/mo-hinh-ii-3/#chu-tri',
        '/ke-hoach/xa-moi/mo-hinh-ii-3/',
      ],
      '/mo-hinh/cong-dan-so/#muc-tieu-xa-moi-2024-1': [
        '/ke-hoach/xa-moi-2024/mo-hinh-1/#muc-tieu',
        '/ke-hoach/xa-moi-2024/mo-hinh-1/',
        '/ke-hoach/xa-moi/mo-hinh-2024/#muc-tieu',
        '/ke-hoach/xa-moi/mo-hinh-2024/',
      ],
    },
    instead: ({ field, plan, number, second }) =>
      [
        { plan: plan!, number: number! },
        ...(second === undefined ? [] : [{ plan: `${plan}-${number}`, number: second }]),
        ...(second === undefined && GROUP.test(plan!)
          ? [{ plan: GROUP.exec(plan!)![1]!, number: `${GROUP.exec(plan!)![2]!}-${number!}` }]
          : []),
      ]
        // Most ids end in a year, and no plan has a model 2024.
        .sort((one, other) => Number(isYear(one.number)) - Number(isYear(other.number)))
        .map(modelOf)
        .flatMap((page) => [`${page}#${field}`, page]),
  },
  {
    // A deadline of a model, in the list of all deadlines.
    pattern: new RegExp(`^/thoi-han/#${PLAN}-mo-hinh-(?<number>(?:[a-z0-9]+-)*?\\d+)-\\d+$`),
    examples: {
      '/thoi-han/#xa-moi-2023-mo-hinh-ii-2-1': [
        '/ke-hoach/xa-moi-2023/mo-hinh-ii-2/#thoi-gian',
        '/ke-hoach/xa-moi-2023/mo-hinh-ii-2/',
      ],
      '/thoi-han/#xa-moi-2023-mo-hinh-20-1': [
        '/ke-hoach/xa-moi-2023/mo-hinh-20/#thoi-gian',
        '/ke-hoach/xa-moi-2023/mo-hinh-20/',
      ],
    },
    instead: (groups) => [`${modelOf(groups)}#${fieldFragments.deadline}`, modelOf(groups)],
  },
  {
    // A deadline of a task.
    pattern: new RegExp(`^/thoi-han/#${PLAN}-(?<task>nhiem-vu-[\\p{L}\\d.-]+)-\\d+$`, 'u'),
    examples: { '/thoi-han/#xa-moi-2022-nhiem-vu-II.2-2-1': ['/ke-hoach/xa-moi-2022/nhiem-vu-II.2-2/'] },
    instead: ({ plan, task }) => [`${planUrl(plan!)}${task!}/`],
  },
  {
    // A list of a canonical model that has another name now, or too few versions for that list.
    pattern: /^(?<page>\/mo-hinh\/[^/#]+\/)[^#]+\/(?:#.*)?$/,
    examples: { '/mo-hinh/cong-dan-so/ai-lam/': ['/mo-hinh/cong-dan-so/'] },
    instead: ({ page }) => [page!],
  },
  {
    // What is open in a plan, in the list of all that is.
    pattern: new RegExp(`^/soat-loi/#${PLAN}$`),
    examples: { '/soat-loi/#xa-moi-2023': ['/ke-hoach/xa-moi-2023/#sua-chu', '/ke-hoach/xa-moi-2023/'] },
    instead: ({ plan }) => [`${planUrl(plan!)}#sua-chu`, planUrl(plan!)],
  },
  {
    // A line that another model, or a task, now holds.
    pattern: new RegExp(`^/ke-hoach/${PLAN}/(?!van-ban/)[^#]*#d-(?<line>\\d+)(?:-\\d+)?$`),
    examples: { '/ke-hoach/xa-moi-2022/mo-hinh-3/#d-41': ['/ke-hoach/xa-moi-2022/van-ban/#d-41'] },
    instead: ({ plan, line }) => [lineUrl(plan!, Number(line))],
  },
  {
    // A model or task that is read otherwise today, or a field of it; a part that a plan no longer has.
    pattern: new RegExp(`^/ke-hoach/${PLAN}/(?:(?<part>[^/#]+)/)?(?:#.*)?$`),
    examples: {
      '/ke-hoach/xa-moi-2022/mo-hinh-3/': ['/ke-hoach/xa-moi-2022/'],
      '/ke-hoach/xa-moi-2022/mo-hinh-3/#chu-tri': [
        '/ke-hoach/xa-moi-2022/mo-hinh-3/',
        '/ke-hoach/xa-moi-2022/',
      ],
      '/ke-hoach/xa-moi-2022/#can-cu': ['/ke-hoach/xa-moi-2022/'],
    },
    instead: ({ plan, part }) => [`${planUrl(plan!)}${part ? `${part}/` : ''}`, planUrl(plan!)],
  },
  {
    // A unit, a tool, a number that no plan names any more.
    pattern: /^(?<list>\/(?:don-vi|nen-tang|so)\/)[^/#]+\/(?:#.*)?$/,
    examples: { '/don-vi/doi-bong-da-xa/': ['/don-vi/'], '/so/77/#noi-dung': ['/so/'] },
    instead: ({ list }) => [list!],
  },
];

/**
 * Where a place is to be found that the site no longer has because it followed from a decision or a reading: to which
 * model a version belongs, which words are a unit, how many tasks a plan has. Plans, lines of a plan and canonical
 * models are no such places: nothing stands in for them.
 *
 * @param address from the root of the site: "/mo-hinh/cong-dan-so/#chu-tri-xa-moi-24"
 * @returns other addresses, the likeliest first; any of them may be gone as well
 */
export function leadOn(address: string): string[] {
  for (const { pattern, instead } of followingPlaces) {
    const groups = pattern.exec(address)?.groups;
    if (groups) return [...new Set(instead(groups))].filter((one) => one !== address);
  }
  return [];
}
