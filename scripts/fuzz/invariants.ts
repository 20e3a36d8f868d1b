import { plainBlanks } from '../../src/domain/ledger.ts';
import { planSchema, type Plan } from '../../src/domain/plan.ts';
import type { RepairedText } from '../../src/domain/repair.ts';
import type { SourceText } from '../../src/domain/source.ts';
import type { Page } from '../write/index.ts';
import { readWithRemark, readWithSite } from './read-mdx.ts';

/** Throws where a promise of the pipeline does not hold. */
function promise(holds: boolean, what: string): void {
  if (!holds) throw new Error(`broken promise: ${what}`);
}

/** Reading loses nothing: the lines give the text again. */
export function checkSource(source: SourceText, text: string): void {
  const whole = source.lines.map(({ received, end }) => received + end).join('');
  promise(whole === text.replace(/^\ufeff/, ''), 'the lines give the text');
}

/** The ledger is reversible: applied to what was received it gives what is printed, and back. */
export function checkRepaired(source: SourceText, repaired: RepairedText, masked = false): void {
  promise(repaired.lines.length === source.lines.length, 'as many lines as received');
  repaired.lines.forEach(({ number, received, text, spans }, index) => {
    const line = source.lines[index]!;
    promise(number === line.number, 'lines keep their numbers');
    promise(masked ? received.length === line.text.length : received === line.text, 'the line as received');
    const plain = plainBlanks(received);
    // Put together from the left: one line may have a hundred thousand entries.
    let forward = '';
    let back = '';
    let last = 0;
    let lastPrinted = 0;
    for (const { start, end, repair } of spans) {
      const from = repair.column - 1;
      const to = from + repair.raw.length;
      const printed = repair.applied ? repair.text : plainBlanks(repair.raw);
      promise(from >= last, `entries of line ${number} do not overlap`);
      promise(received.slice(from, to) === repair.raw, `"raw" stands at ${number}:${repair.column}`);
      promise(text.slice(start, end) === printed, `the span of ${number}:${repair.column}`);
      forward += plain.slice(last, from) + printed;
      back += text.slice(lastPrinted, start) + plainBlanks(repair.raw);
      last = to;
      lastPrinted = end;
    }
    forward += plain.slice(last);
    back += text.slice(lastPrinted);
    promise(forward === text, `the ledger gives line ${number} as printed`);
    promise(back === plain, `the ledger gives line ${number} as received`);
  });
  const ofSpans = repaired.lines.flatMap(({ spans }) => spans.map(({ repair }) => repair));
  promise(ofSpans.length === repaired.ledger.length, 'every entry of the ledger has its span');
}

/** Nothing is lost: every character that is not blank has a place, and every mark lies in its text. */
export function checkPlan(plan: Plan, repaired: RepairedText): void {
  planSchema.parse(plan);
  const { characters, placed, furniture, unplaced } = plan.coverage;
  const there = repaired.lines.reduce((sum, { received }) => sum + received.replace(/\s/gu, '').length, 0);
  promise(unplaced === 0, `${unplaced} characters without a place`);
  promise(characters === placed + furniture, 'placed and furniture are all');
  promise(characters === there, `${characters} characters counted, ${there} there`);
  const blocks = [
    ...plan.sections.flatMap((section) => section.blocks),
    ...plan.tasks.flatMap((task) => task.blocks),
    ...plan.models.flatMap(({ fields }) =>
      Object.values(fields).flatMap((all) => all.flatMap((one) => one.blocks)),
    ),
  ];
  for (const { text, marks } of blocks)
    promise(
      marks.every(({ start, end }) => start <= end && end <= text.length),
      'marks lie in their text',
    );
}

/** The pages are text and nothing else, and the whole text is on its page. */
export function checkPages(pages: Page[], plan: Plan, repaired: RepairedText): void {
  for (const { path, text } of pages) {
    promise(/^[a-z0-9-]+\/[\p{L}\d.-]+\.mdx$/u.test(path), `"${path}" is a name of ours`);
    const body = text.slice(text.indexOf('\n---\n') + 5);
    for (const page of [readWithRemark(body), readWithSite(body)]) {
      promise(page.live.length === 0, `nothing in ${path} runs: ${page.live.join(', ')}`);
      if (!path.endsWith('/van-ban.mdx')) continue;
      const lines = page.elements.filter(({ name }) => name === 'Line');
      const shown = new Map(lines.map(({ props, text }) => [props['n'], text]));
      for (const { number, text } of repaired.lines) {
        const line = shown.get(number) ?? '';
        const same = line === text || (line.trim() === '' && text.trim() === '');
        promise(same, `line ${number} of ${path}: ${JSON.stringify([text, line])}`);
      }
    }
  }
  promise(pages.length === 2 + plan.models.length + plan.tasks.length, 'a page for everything');
}
