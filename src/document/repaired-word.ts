import { GAP } from '../domain/gap.ts';
import type { Evidence, Repair } from '../domain/repair.ts';
import { isFoundSlip, isVerbatim } from '../domain/slip.ts';
import { lineUrl } from '../domain/urls.ts';
import { repairLabels } from '../names.ts';
import { leastTrusted, offeredReading, receivedReading, type WordPart } from './segments.ts';
import { h, type Tree, type TreeElement } from '../tree/tree.ts';

/** A repaired word and where it stands. */
export interface RepairedWord {
  parts: WordPart[];
  repairs: Repair[];
  plan: string;
  /** Makes ids unique where a page shows one place twice. */
  scope?: string | undefined;
}

/** What the note of a word needs to lead elsewhere. */
export interface WordPlace {
  href: (path: string) => string;
  /** The short name of a plan that evidence is cited from; undefined for one that is here no more. */
  planName: (plan: string) => string | undefined;
}

const isGap = ({ repair, shown }: WordPart): boolean =>
  repair !== null && !repair.applied && shown.trim() === '';

/**
 * The confidence, shown as an estimate. Nothing that a program reads is certain: 100 % is never claimed, and only a
 * sure reading gets "more than".
 */
function trustOf(repairs: readonly Repair[]): string {
  const confidence = Math.min(...repairs.map((repair) => repair.confidence));
  const isSure = leastTrusted(repairs) === 'repaired';
  return confidence >= 0.99 && isSure ? 'trên 99%' : `${Math.min(99, Math.floor(confidence * 100))}%`;
}

/** The author's own slip, which is kept as it was printed. */
const isSlip = (repairs: readonly Repair[]): boolean => repairs.every(isVerbatim);

/** How far the reading may be trusted, in words. */
function trustNote(repairs: readonly Repair[]): Tree {
  const status = leastTrusted(repairs);
  if (repairs.every(isFoundSlip))
    return `Chương trình nhận ra, chưa có người soát. Độ tin cậy ước tính: ${trustOf(repairs)}.`;
  return [
    repairLabels[status].sentence,
    status !== 'reviewed' && ` Độ tin cậy ước tính: ${trustOf(repairs)}.`,
  ];
}

/** The reading, or the remark that nothing could be read. */
function reading({ parts, repairs }: RepairedWord): Tree {
  const offered = offeredReading(parts);
  if (isSlip(repairs))
    return 'Nguyên văn: giữ đúng như văn bản nhận được; có thể do soạn thảo hoặc nhận dạng chữ.';
  if (offered.includes(GAP)) return 'Chữ bị mất, chưa có cách đọc.';
  const kept = repairs.every(({ applied }) => !applied);
  return [kept ? 'Đề xuất đọc' : 'Đọc là', ': ', h('q', {}, offered)];
}

/** The reasons: the sentences of the evidence, then the places cited, each once. */
function reasons({ repairs, plan }: RepairedWord, place: WordPlace): Tree[] {
  const evidence = repairs.flatMap((repair) => repair.evidence);
  const notes = [...new Set(evidence.map(({ note }) => note))];
  const cited = new Map(
    evidence
      .filter(({ line }) => line !== null)
      .map((one) => [`${one.plan ?? ''} ${one.line} ${one.quote}`, one]),
  );
  return [
    ...notes.map((note) => h('span', { class: 'soft' }, note)),
    ...[...cited.values()].map((one) => citation(one, plan, place)),
  ];
}

/** A line that supports the reading: a link to it and its text. */
function citation({ plan: other, line, quote }: Evidence, plan: string, place: WordPlace): TreeElement {
  const name = other === null ? null : place.planName(other);
  const where =
    name === null
      ? `Chỗ dẫn chứng: dòng ${line}`
      : `Cùng đoạn trong kế hoạch ${name ?? `${other} (không còn trên trang)`}, dòng ${line}`;
  // A plan speaks on for others when it was removed; then there is nothing to lead to.
  const link =
    name === undefined ? where : h('a', { href: place.href(lineUrl(other ?? plan, line!)) }, where);
  return h('span', {}, link, quote !== null && [' ', h('q', {}, quote)]);
}

function noteOf(word: RepairedWord, id: string, place: WordPlace): TreeElement {
  const { parts, repairs, plan } = word;
  const { line } = repairs[0]!;
  return h(
    'span',
    { id, popover: true, class: 'fix-note' },
    h('span', {}, 'Nhận được: ', h('q', {}, receivedReading(parts))),
    h('span', {}, reading(word)),
    h('span', {}, trustNote(repairs)),
    ...reasons(word, place),
    h('a', { href: place.href(lineUrl(plan, line)) }, `Xem dòng ${line} trong toàn văn`),
  );
}

/**
 * One word of a document in which something was repaired or is offered. The word is a button that opens its
 * note: what was received, what is read, how sure, and why. Where popovers are not supported the title says it.
 */
export function repairedWord(word: RepairedWord, place: WordPlace): TreeElement[] {
  const { parts, repairs, scope } = word;
  const status = leastTrusted(repairs);
  const first = repairs[0]!;
  const id = `s-${scope ? `${scope}-` : ''}${first.line}-${first.column}`;
  const received = receivedReading(parts);
  const label = isSlip(repairs) ? 'nguyên văn' : repairLabels[status].short;
  const button = h(
    'button',
    {
      type: 'button',
      class: `fix fix-${isSlip(repairs) ? 'verbatim' : status}`,
      popovertarget: id,
      // A lost letter between two blanks would leave an empty button.
      'aria-label': parts.every(({ shown }) => shown.trim() === '') && 'chỗ mất chữ',
      title: `${label} · nhận được: ${received}`,
    },
    h(
      'span',
      { class: 'fix-read' },
      parts.map((part) => (isGap(part) ? h('span', { class: 'gap' }, part.shown) : part.shown)),
    ),
    repairs.some(({ applied }) => applied) && h('span', { class: 'fix-received' }, received),
  );
  return [button, noteOf(word, id, place)];
}
