import { compareVersions, type DifferenceKind, type Value } from '../difference/index.ts';
import { lineUrl } from '../../domain/urls.ts';
import { h, type Tree, type TreeElement } from '../../tree/tree.ts';
import type { Abbreviation, Place, VersionData } from '../version-data.ts';

const kindNames: Record<DifferenceKind, string> = {
  lead: 'Chủ trì',
  deadline: 'Thời hạn',
  tools: 'Công cụ, nền tảng',
  targets: 'Chỉ tiêu',
  steps: 'Công việc',
};

/** The kind stands before the sentence: it is not said twice. */
function told(kind: DifferenceKind, sentence: string): string {
  const [, start, rest] = /^([^:]+): (.*)$/s.exec(sentence) ?? [];
  if (!start || start.toLowerCase() !== kindNames[kind].toLowerCase().split(',')[0]) return sentence;
  return rest!.charAt(0).toUpperCase() + rest!.slice(1);
}

/** What a version is called in sentences: by its plan, and by its number too where a plan is there twice. */
function nameIn(versions: readonly VersionData[], { plan, planName, model }: VersionData): string {
  const alone = versions.filter((other) => other.plan === plan).length === 1;
  return planName.replace(/,/g, '') + (alone ? '' : ` (mô hình ${model.number})`);
}

/** The lines of the values, each once, by version. */
function places(versions: readonly VersionData[], values: readonly Value[], { href }: Place): Tree[] {
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
  abbreviations: readonly Abbreviation[],
  place: Place,
): TreeElement {
  const name = (of: 'units' | 'tools') => (slug: string) =>
    versions.find(({ names }) => slug in names[of])?.names[of][slug] ?? slug;
  const { substance, summary } = compareVersions(
    versions.map((version) => ({
      plan: version.id,
      name: nameIn(versions, version),
      model: version.model,
    })),
    { unit: name('units'), tool: name('tools'), abbreviations },
  );
  const [wording] = summary.slice(Math.max(1, substance.length));
  return h(
    'section',
    { 'aria-labelledby': 'khac-nhau' },
    h('h2', { id: 'khac-nhau' }, 'Khác nhau ở đâu'),
    substance.length === 0
      ? h('p', {}, 'Không thấy khác nhau về nội dung.')
      : h(
          'dl',
          { class: 'facts differences' },
          substance.map(({ kind, sentence, values }) => [
            h('dt', {}, kindNames[kind]),
            h(
              'dd',
              {},
              told(kind, sentence),
              values.length > 0 &&
                h('span', { class: 'stacked small soft' }, places(versions, values, place)),
            ),
          ]),
        ),
    !!wording && h('p', { class: 'soft' }, wording),
    h('p', { class: 'small soft' }, 'Do chương trình so sánh; hãy đọc nguyên văn bên dưới trước khi dùng.'),
  );
}
