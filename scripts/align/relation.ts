import type { Relation } from '../../src/domain/concordance.ts';
import type { Model } from '../../src/domain/plan.ts';
import type { Evidence } from './profiles.ts';
import type { Candidate } from './score.ts';

/** An item of a title is new where at most this part of its weight stands in any known title. */
const NEW_ITEM = 0.55;
/** A new item must weigh this much, about two telling words, to widen the model. */
const HEAVY = 1.3;
/** What the plan's title may lack of the known one: a title that is reworded as a whole lists nothing new. */
const LACKS = 1.5;
/** "… theo chỉ đạo của Tổ công tác": who orders it, not what it covers. */
const CLAUSE = /\s+theo\s+(?:chỉ đạo|hướng dẫn|kế hoạch|yêu cầu).*$/u;

/**
 * Proposes how a plan's model stands to the canonical model that it was matched with.
 *
 * `same` unless its title lists something that no known title of the model has ("…, tàu thủy lưu trú du lịch"),
 * or another model of the plan is the same canonical model already. A shorter title is not a narrower model.
 *
 * @param shared whether another model of the plan was matched with the same canonical model
 */
export function proposeRelation(
  model: Model,
  { slug, title }: Candidate,
  { profiles, weigh, formsOf }: Evidence,
  shared: boolean,
): { relation: Relation; reason: string | null } {
  if (shared)
    return {
      relation: 'narrower',
      reason: 'Kế hoạch này chia mô hình chung thành nhiều mô hình; đây là một phần.',
    };
  const profile = profiles.find((other) => other.slug === slug)!;
  const isNew = (item: string): boolean => {
    const words = formsOf(item).long;
    const total = words.reduce((sum, word) => sum + weigh(word), 0);
    const found = words
      .filter(({ folded }) => profile.scope.has(folded))
      .reduce((sum, word) => sum + weigh(word), 0);
    return total >= HEAVY && found / total <= NEW_ITEM;
  };
  const items = model.title
    .replace(CLAUSE, '')
    .split(/[,;]/)
    .map((item) => item.trim());
  const added = title.onlySecond > LACKS ? [] : items.slice(1).filter(isNew);
  if (added.length === 0) return { relation: 'same', reason: null };
  const list = added.map((item) => `“${item.replace(/[.…]+$/u, '')}”`).join(', ');
  return { relation: 'broader', reason: `Tên ở kế hoạch này có thêm ${list}; cần người xem lại.` };
}
