import { compareVersions, type DifferenceKind, type CitedValue, type Wording } from '../difference/index.ts';
import { sentenceOf } from '../difference/list-words.ts';
import { lineUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { LongForm, ComparisonLinks, VersionData } from '../version-data.ts';
import { numeralOf } from '../../domain/model-key.ts';

/** What the kinds are called. */
export const differenceNames: Record<DifferenceKind, string> = {
  lead: 'Chủ trì',
  deadline: 'Thời hạn',
  tools: 'Công cụ, nền tảng',
  targets: 'Chỉ tiêu',
  steps: 'Công việc',
};

/** Wordings that differ in less than this are the same but for a word. */
const HARDLY = 0.1;

/** How far the wording differs, apart from the substance; empty where it does not. */
export function wordingClauses(wording: readonly Wording[]): string[] {
  return [...Map.groupBy(wording, ({ field }) => field)].map(([field, own]) => {
    const most = Math.max(...own.map(({ changed }) => changed));
    const name = field === 'title' ? 'tên' : 'mục tiêu';
    return most < HARDLY ? `${name} khác vài chữ` : `${name} khác khoảng ${Math.round(most * 100)}% số từ`;
  });
}

/** What a version is called in sentences: by its plan, and by its number too where a plan is there twice. */
function nameIn(versions: readonly VersionData[], { plan, planName, model }: VersionData): string {
  const alone = versions.filter((other) => other.plan === plan).length === 1;
  return planName.replace(/,/g, '') + (alone ? '' : ` (mô hình ${numeralOf(model)})`);
}

/** The lines of the values, each once, by version. */
function places(
  versions: readonly VersionData[],
  values: readonly CitedValue[],
  { href }: ComparisonLinks,
): Tree[] {
  return versions
    .map(({ id, plan, planName }) => {
      const own = values.filter((value) => value.plan === id).map(({ line }) => line);
      return { plan, planName, lines: [...new Set(own)].sort((one, other) => one - other) };
    })
    .filter(({ lines }) => lines.length > 0)
    .map(({ plan, planName, lines }, at) => [
      at > 0 && ' · ',
      `${planName}: dòng `,
      lines.map((line, place) => [
        place > 0 && ', ',
        h('a', { href: href(lineUrl(plan, line)) }, String(line)),
      ]),
    ]);
}

/** How the versions differ, in words: the substance first, each value with its line; then the wording. */
export function differencesTree(
  versions: readonly VersionData[],
  abbreviations: readonly LongForm[],
  place: ComparisonLinks,
): TreeElement {
  const name = (of: 'units' | 'tools') => (slug: string) =>
    versions.find(({ names }) => slug in names[of])?.names[of][slug] ?? slug;
  const { substance, wording } = compareVersions(
    versions.map((version) => ({
      plan: version.id,
      name: nameIn(versions, version),
      model: version.model,
      programme: version.programme,
    })),
    { unit: name('units'), tool: name('tools'), abbreviations },
  );
  const words = wordingClauses(wording);
  return h(
    'section',
    { 'aria-labelledby': 'khac-nhau' },
    h('h2', { id: 'khac-nhau' }, 'Điểm khác nhau'),
    substance.length === 0
      ? h('p', {}, 'Không thấy khác nhau về nội dung.')
      : h(
          'dl',
          { class: 'facts differences' },
          substance.map(({ kind, clauses, values }) => [
            h('dt', {}, differenceNames[kind]),
            h(
              'dd',
              {},
              sentenceOf(clauses),
              values.length > 0 &&
                h('span', { class: 'stacked small soft' }, places(versions, values, place)),
            ),
          ]),
        ),
    words.length > 0 && h('p', { class: 'soft' }, `Câu chữ: ${words.join('; ')}.`),
    h('p', { class: 'small soft' }, 'Do chương trình so sánh; hãy đọc nguyên văn bên dưới trước khi dùng.'),
  );
}
