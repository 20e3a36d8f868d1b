import type { Block } from '../../domain/reading.ts';
import { listWords } from './list-words.ts';
import type { Difference, Vocabulary, CitedValue, ComparedVersion } from './types.ts';
import { comparedWords } from '../words/compared-words.ts';

/**
 * Below this similarity (Dice coefficient of their words) two steps are different work; set on the pairs in the
 * fixtures.
 */
const SAME_STEP = 0.4;

/**
 * A step with fewer words, not counting names of units, says who acts and not what is done ("Phòng Tư pháp thị xã chủ trì
 * triển khai.").
 */
const LEAST_WORDS = 6;

/** Words about who and how that occur in every step. */
const FILLERS = new Set(
  'chủ trì phối hợp với và các cơ quan đơn vị liên quan có nghiệp vụ triển khai thực hiện tổ chức trên địa bàn thị xã tỉnh tại'.split(
    ' ',
  ),
);

interface VersionStep {
  block: Block;
  words: Set<string>;
}

function stepsOf({ model }: ComparedVersion, names: Vocabulary): VersionStep[] {
  const blocks = model.fields.assignment[0]?.blocks ?? [];
  // The longest name first, so that "Phòng Văn hóa" does not leave a piece of "Phòng Văn hóa và Thông tin".
  const units = model.units.map(({ name }) => name).sort((a, b) => b.length - a.length);
  return blocks.map((block) => {
    const bare = units.reduce((text, unit) => text.replaceAll(unit, ' '), block.text);
    const words = comparedWords(bare, names.abbreviations).map(({ key }) => key);
    return { block, words: new Set(words.filter((word) => !FILLERS.has(word))) };
  });
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** The share of a step's words that occur in any step of the other versions: a long step may be split in two there. */
function covered(step: VersionStep, others: readonly VersionStep[]): number {
  const all = new Set(others.flatMap(({ words }) => [...words]));
  return [...step.words].filter((word) => all.has(word)).length / step.words.size;
}

/** Steps of the assignment that only one version has. Versions that print no assignment are left out. */
export function compareSteps(versions: readonly ComparedVersion[], names: Vocabulary): Difference[] {
  const telling = versions.map((version) => ({ version, steps: stepsOf(version, names) }));
  const withSteps = telling.filter(({ steps }) => steps.length > 0);
  const silent = telling.filter(({ steps }) => steps.length === 0).map(({ version }) => version.name);
  const found: Difference[] = [];
  if (withSteps.length > 0 && silent.length > 0)
    found.push({
      kind: 'steps',
      clauses: [`${listWords(silent)} không có phần phân công nhiệm vụ`],
      values: [],
    });
  if (withSteps.length < 2) return found;
  for (const { version, steps } of withSteps) {
    const others = withSteps.filter((other) => other.version !== version).flatMap((other) => other.steps);
    const own = steps.filter(
      (step) =>
        step.words.size >= LEAST_WORDS &&
        covered(step, others) < 0.75 &&
        others.every(({ words }) => dice(step.words, words) < SAME_STEP),
    );
    if (own.length === 0) continue;
    const values: CitedValue[] = own.map(({ block }) => ({
      plan: version.plan,
      number: version.model.number,
      text: block.text,
      line: block.lines[0],
    }));
    const [first, ...more] = own.map(({ block }) => `“${opening(block.text)}”`);
    found.push({ kind: 'steps', clauses: [`chỉ ${version.name} nêu ${first}`, ...more], values });
  }
  return found;
}

/** The opening of a step, for a sentence: at most 30 words. */
function opening(text: string): string {
  const words = text.replace(/[.;\s]+$/, '').split(/\s+/);
  return words.length <= 30 ? words.join(' ') : `${words.slice(0, 30).join(' ')} …`;
}
