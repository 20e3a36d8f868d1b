import type { Plan } from '../../src/domain/plan.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { fold } from '../../src/vietnamese/fold.ts';

/**
 * A short form in brackets, after what may be its long form.
 *
 * Takes: "khai báo lưu trú (KBLT)", "dịch vụ công (sau đây viết tắt là DVC)". Leaves alone: "(03 mô hình)", "(LED, Pano)".
 */
const SHORT =
  /\((?:sau đây )?(?:gọi tắt là |viết tắt là |gọi là |viết tắt: ?)?["“]?(\p{Lu}[\p{Lu}\d-]{1,8})["”]?\)/gu;
/** The words right before it, and how far back they are looked for. */
const BEFORE = /(?:\p{L}+[\s,/-]+){2,10}$/u;
const FAR = 160;

/** Words that are usually left out of initials: "về" in "cơ sở dữ liệu quốc gia về dân cư" (CSDLQGDC). */
const PASSED = new Set(['va', 've', 'cua', 'cho', 'co', 'tai', 'tren', 'theo', 'duoc', 'cac']);

/**
 * The abbreviations that a text defines itself: "Z (Y)" where the letters of Y are the initials of the last words of Z.
 * The first definition of a short form holds.
 */
export function learnAbbreviations(text: string): Vocabulary['abbreviations'] {
  const found = new Map<string, string>();
  const whole = text.normalize('NFC');
  for (const { index, 1: short } of whole.matchAll(SHORT)) {
    const [before] = BEFORE.exec(whole.slice(Math.max(0, index - FAR), index)) ?? [];
    if (before === undefined || found.has(short!)) continue;
    const long = endingWithInitials(before.split(/[\s,/-]+/).filter(Boolean), short!);
    if (long !== null) found.set(short!, long);
  }
  return [...found].map(([short, long]) => ({ short, long }));
}

/** The last words whose initials are these letters, allowing words that initials leave out; null where they do not fit. */
function endingWithInitials(words: readonly string[], short: string): string | null {
  const letters = fold(short).replace(/[^a-z0-9]/g, '');
  let left = letters.length;
  let at = words.length;
  while (left > 0 && at > 0) {
    const word = fold(words[at - 1]!);
    if (word[0] === letters[left - 1]) left -= 1;
    else if (!PASSED.has(word)) return null;
    at -= 1;
  }
  return left === 0 ? words.slice(at).join(' ') : null;
}

/** All running text of a plan, section by section and field by field. */
export function textOfPlan({ title, groups, sections, models, tasks }: Plan): string {
  const fields = models.flatMap((model) => [
    model.title,
    ...Object.values(model.fields).flatMap((readings) => readings.map(({ text }) => text)),
  ]);
  return [
    title,
    ...groups.map((group) => group.title),
    ...sections.flatMap(({ heading, blocks }) => [heading, ...blocks.map(({ text }) => text)]),
    ...fields,
    ...tasks.map(({ text }) => text),
  ].join('\n');
}
