import type { z } from 'zod';
import type { scorePartSchema } from '../../src/domain/concordance.ts';
import type { Model } from '../../src/domain/plan.ts';
import { cosine } from './content-vector.ts';
import { isDamaged, letterLikeness } from './letter-likeness.ts';
import type { Evidence, Profile } from './profiles.ts';
import { runOf, standsIn } from './signs.ts';
import { compareTitles, type TitleLikeness } from './title-likeness.ts';
import { writeOutInitials } from './write-out-initials.ts';

export type ScorePart = z.infer<typeof scorePartSchema>;

/** One plan model against one canonical model. */
export interface Candidate {
  slug: string;
  score: number;
  parts: ScorePart[];
  title: TitleLikeness;
}

/**
 * How much of the score the fields may carry when all of them can be compared.
 *
 * The title leads: fields of different models are often copied from each other (four models of lodging share
 * one objective), while titles name the model.
 */
const SHARES = { content: 0.2, sign: 0.1, tools: 0.05, group: 0.05 };

/** A title of more words is running text that was taken for one: its beginning is enough to compare. */
const MOST_WORDS = 80;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * Scores one plan model against one canonical model, 0 to 1, with the parts that make the score.
 *
 * A part that cannot be compared (a table without objectives) takes no share; the title takes it, and that of a
 * content that is less alike than the title.
 *
 * @param group the slug of the group that the plan puts the model in, null where it is not known
 */
export function scoreModel(
  model: Model,
  group: string | null,
  profile: Profile,
  evidence: Evidence,
): Candidate {
  const best = bestTitle(model, profile, evidence);
  const parts: ScorePart[] = [
    { name: 'tên', value: rounded(best.likeness.score), note: `gần nhất: ${best.source}` },
  ];
  const content = evidence.vectorOf(model);
  let rest = 1;
  let score = 0;
  const add = (name: string, share: number, value: number, note: string): void => {
    parts.push({ name, value: rounded(value), note });
    score += share * value;
    rest -= share;
  };
  const likeliest =
    content.size > 0 ? Math.max(0, ...profile.contents.map((other) => cosine(content, other))) : 0;
  // The same model is worded anew in every plan: content that is alike speaks for it, other content against none.
  if (likeliest > best.likeness.score) add('nội dung', SHARES.content, likeliest, 'mục tiêu, phân công');
  const signed = signedBy(model.title, evidence);
  if (signed.length === 1 && signed[0] === profile.slug && best.likeness.score < 1)
    add('dấu hiệu', SHARES.sign, 1, 'tên có từ ngữ chỉ riêng mô hình này có');
  if (model.tools.length > 0 && profile.tools.length > 0)
    add(
      'công cụ',
      SHARES.tools,
      Math.max(...profile.tools.map((other) => sharedPart(model.tools, other))),
      model.tools.join(', '),
    );
  if (group !== null)
    add(
      'nhóm',
      SHARES.group,
      group === profile.group ? 1 : 0,
      group === profile.group ? 'cùng nhóm' : 'khác nhóm',
    );
  score += rest * best.likeness.score;
  return { slug: profile.slug, score: rounded(score), parts, title: best.likeness };
}

/**
 * The canonical models of which a strong sign stands in a title: "vé xe", "kiosk" and "một cửa". Where it is but
 * one, that speaks for it however freely the rest is worded; signs of several cancel each other.
 */
function signedBy(title: string, { profiles, formsOf }: Evidence): string[] {
  const run = [runOf(title, formsOf)];
  return profiles
    .filter(({ signs }) => signs.strong.some((sign) => standsIn(sign, run)))
    .map(({ slug }) => slug);
}

/**
 * A title as it may be meant: whole, without its asides in brackets, and behind a name of its own in quotation
 * marks ("“Bản đồ số dân cư” - phân tích tình hình dân cư").
 */
function readingsOf(title: string): string[] {
  const plain = title.replace(/\s*\([^()]*\)/g, '').trim();
  const told = /^["“][^"”]{2,80}["”]\s*(?:[-–:,]\s*)?(?=\S)/u.exec(plain);
  return [...new Set([title, plain, told ? plain.slice(told[0].length) : plain])].filter(
    (text) => text === title || text.split(/\s+/).length >= FEWEST_WORDS,
  );
}

/** A shorter remainder of a title is too little to be told by. */
const FEWEST_WORDS = 4;

function bestTitle(
  model: Model,
  profile: Profile,
  { formsOf, weigh, known: knownWords }: Evidence,
): { likeness: TitleLikeness; source: string } {
  const readings = readingsOf(model.title).map((text) => formsOf(text));
  const damaged = isDamaged(readings[0]!.printed, knownWords);
  const compared = readings.flatMap((forms) =>
    profile.titles.flatMap(({ forms: known, source }) =>
      (['long', 'printed'] as const).map((form) => {
        const [first, second] = [forms[form].slice(0, MOST_WORDS), known[form]];
        const written = [writeOutInitials(first, second), writeOutInitials(second, first)] as const;
        const likeness = compareTitles(...written, weigh, profile.words);
        if (!damaged) return { likeness, source };
        const score = Math.max(likeness.score, letterLikeness(first, second));
        return { likeness: { ...likeness, score }, source: `${source}, theo chữ cái vì tên bị hỏng` };
      }),
    ),
  );
  return compared.reduce((best, other) => (other.likeness.score > best.likeness.score ? other : best));
}

/** Of the tools named by either, the part that both name. */
function sharedPart(tools: readonly string[], others: ReadonlySet<string>): number {
  const shared = tools.filter((tool) => others.has(tool)).length;
  return shared / new Set([...tools, ...others]).size;
}
