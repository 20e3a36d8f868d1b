import { placeIn, printedLines } from '../../citation/citation.ts';
import { compareVersions } from '../../comparison/difference/index.ts';
import type { LongForm, VersionData } from '../../comparison/version-data.ts';
import { fieldIds, fieldNames } from '../../domain/fields.ts';
import { entryAt, indexLedger, type Ledger } from '../../domain/ledger.ts';
import { numeralOf } from '../../domain/model-key.ts';
import type { LineRange, Mark } from '../../domain/span.ts';
import { planModelUrl } from '../../domain/urls.ts';
import type { Draft, DraftModel, DraftParagraph, DraftPiece } from '../../report/draft/draft.ts';
import type { Chosen } from '../choice/state.ts';

/** A text cut where a letter is not sure: what stands there is what the site shows. */
function piecesOf(text: string, marks: readonly Mark[], ledger: Ledger): DraftPiece[] {
  const pieces: DraftPiece[] = [];
  let at = 0;
  const plain = (to: number): void =>
    void (to > at && pieces.push({ text: text.slice(at, to), doubt: null }));
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const repair = entryAt(ledger, mark);
    if (!repair || mark.start < at || repair.status === 'repaired' || repair.status === 'reviewed') continue;
    plain(mark.start);
    const shown = text.slice(mark.start, mark.end) || '·';
    const doubt = repair.applied
      ? `“${repair.raw}” được đọc là “${repair.text}”, chưa chắc`
      : `giữ “${repair.raw}” như nhận được; có thể là “${repair.text}”`;
    pieces.push({ text: shown, doubt });
    at = mark.end;
  }
  plain(text.length);
  return pieces;
}

/** The words of one version, each paragraph with its place. */
class Quoting {
  private readonly version: VersionData;
  private readonly ledger: Ledger;
  private readonly address: string;

  constructor(version: VersionData, permalink: (path: string) => string) {
    this.version = version;
    this.ledger = indexLedger(version.ledger);
    this.address = permalink(planModelUrl(version.plan, version.model));
  }

  paragraph(
    {
      text,
      marks,
      bullet = null,
      level = 0,
      lines,
    }: { text: string; marks: readonly Mark[]; bullet?: string | null; level?: number; lines: LineRange },
    what: string,
  ): DraftParagraph {
    const { cited, itemWord, model } = this.version;
    return {
      bullet,
      level,
      pieces: piecesOf(text, marks, this.ledger),
      source: {
        cited: placeIn(cited, { what: [`${itemWord} ${numeralOf(model)}`, what], lines }),
        address: this.address,
      },
    };
  }

  title(): DraftParagraph {
    const { title, titleMarks, lines } = this.version.model;
    return this.paragraph({ text: title, marks: titleMarks, lines: [lines[0], lines[0]] }, 'tên');
  }

  /** Each field once: of two printings the first, the other is told. */
  fields(): DraftModel['fields'] {
    const { fields } = this.version.model;
    return fieldIds.flatMap((field) => {
      const [first] = fields[field];
      if (!first) return [];
      const readings = field === 'other' ? fields[field] : [first];
      return readings.map(({ label, blocks }) => ({
        label: label || fieldNames[field],
        paragraphs: blocks.map((block) => this.paragraph(block, fieldNames[field])),
      }));
    });
  }

  /** The words of a version that a person has to check. */
  open(): string[] {
    const { fields } = this.version.model;
    return fieldIds.flatMap((field) => [
      ...fields[field].flatMap(({ uncertain }) =>
        uncertain === null ? [] : [`${fieldNames[field]}: ${uncertain}`],
      ),
      ...(field === 'other' ? [] : fields[field].slice(1)).map(
        ({ lines }) =>
          `${fieldNames[field]} còn được in lại ở ${printedLines(lines)}; xem hai chỗ có khớp không.`,
      ),
    ]);
  }
}

/** Where the versions contradict each other or one says nothing, in the words of the comparison. */
function contradictions(versions: readonly VersionData[], abbreviations: readonly LongForm[]): string[] {
  if (versions.length < 2) return [];
  const nameOf = (of: 'units' | 'tools') => (slug: string) =>
    versions.find(({ names }) => slug in names[of])?.names[of][slug] ?? slug;
  const compared = versions.map(({ id, planName, model, programme }) => ({
    plan: id,
    name: `${planName.replaceAll(',', '')} (số ${numeralOf(model)})`,
    model,
    programme,
  }));
  const { substance } = compareVersions(compared, {
    unit: nameOf('units'),
    tool: nameOf('tools'),
    abbreviations,
  });
  return substance.map(({ kind, clauses }) => `${about[kind]}: ${clauses.join('; ')}.`);
}

const about = {
  lead: 'Chủ trì',
  deadline: 'Thời hạn',
  tools: 'Công cụ, nền tảng',
  targets: 'Chỉ tiêu',
  steps: 'Công việc',
} as const;

/**
 * The draft of a new plan: every sentence of it stands in one of the chosen plans, and says where. What the plans do not
 * say alike, what only some of them say and what was not read surely is named as open, never settled.
 *
 * @param versions the versions of all holders of what is taken, by id
 * @param pause asked before each model, so that a page may answer meanwhile
 * @throws Error where a version is missing: a defect
 */
export async function makeDraft(
  chosen: readonly Chosen[],
  versions: ReadonlyMap<string, VersionData>,
  abbreviations: readonly LongForm[],
  permalink: (path: string) => string,
  pause: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Draft> {
  const versionOf = (id: string): VersionData => {
    const version = versions.get(id);
    if (!version) throw new Error(`There is no version "${id}".`);
    return version;
  };
  const taken = chosen.filter(({ from }) => from !== null);
  const models: DraftModel[] = [];
  for (const { row, from, number } of taken) {
    await pause();
    const quoting = new Quoting(versionOf(from!), permalink);
    const silent = row.silent.map(({ name }) => `${name} không có mô hình này.`);
    const held = row.holders.map(({ id }) => versionOf(id));
    models.push({
      number,
      title: quoting.title(),
      fields: quoting.fields(),
      open: [...contradictions(held, abbreviations), ...silent, ...quoting.open()],
    });
  }
  const left = chosen.filter(({ from }) => from === null);
  return {
    sources: [...new Set(taken.map(({ from }) => versionOf(from!).cited))],
    models,
    left: left.map(({ row }) => `${row.title} (${row.holders.map(({ plan }) => plan.name).join('; ')})`),
  };
}
