import type { Anomaly } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { linesIn, type AnomalyInput } from './input.ts';

/** "30 MÔ HÌNH TRIỂN KHAI ĐỀ ÁN 06 …": a heading in capitals; "Ì" may be lost. */
const HEADING = /^\s*(\d{1,3})\s+mo h[i \u25af]nh(?![a-z])/;

/** "gồm 13 mô hình: số 1; 23; 24": a list of numbers that says how long it is. */
const NUMBER_LIST = /gom (\d{1,3}) mo hinh ?: ?so ((?:\d{1,3}(?: ?[,;.] ?| va )?){1,99})/g;

/** Claimed and listed counts that differ: of the plan, of an appendix's heading, of a group, of a list of numbers. */
export function findCountMismatch(input: AnomalyInput): Anomaly[] {
  return [...ofPlan(input), ...ofHeadings(input), ...ofGroups(input), ...ofNumberLists(input)];
}

const anomaly = (lines: number[], message: string, values: (number | string)[]): Anomaly => ({
  kind: 'count-mismatch',
  lines,
  message,
  values: values.map(String),
  model: null,
});

function ofPlan({ plan, repaired }: AnomalyInput): Anomaly[] {
  const { modelsClaimed, modelsListed } = plan;
  const items = plan.itemWord.toLocaleLowerCase('vi');
  if (modelsClaimed === null || modelsClaimed === modelsListed) return [];
  const lines = linesIn(repaired, plan.provenance['modelsClaimed']?.lines ?? null);
  const message =
    modelsListed === 0
      ? `Kế hoạch ghi có ${modelsClaimed} ${items}, nhưng không đọc được ${items} nào trong văn bản.`
      : `Kế hoạch ghi có ${modelsClaimed} ${items}, nhưng liệt kê ${modelsListed} ${items}.`;
  return [anomaly(lines, message, [modelsClaimed, modelsListed])];
}

function ofHeadings({ plan, repaired }: AnomalyInput): Anomaly[] {
  if (plan.modelsListed === 0) return [];
  return repaired.lines.flatMap(({ number, text }) => {
    const claimed = text === text.toUpperCase() ? HEADING.exec(fold(text))?.[1] : undefined;
    if (claimed === undefined || Number(claimed) === plan.modelsListed) return [];
    const message = `Tên phụ lục ghi ${Number(claimed)} mô hình, nhưng kế hoạch liệt kê ${plan.modelsListed} mô hình.`;
    return [anomaly([number], message, [Number(claimed), plan.modelsListed])];
  });
}

function ofGroups({ plan, repaired }: AnomalyInput): Anomaly[] {
  return plan.groups
    .filter(({ claimed, listed }) => claimed !== null && claimed !== listed)
    .map(({ index, title, claimed, listed, lines }) =>
      anomaly(
        linesIn(repaired, [lines[0], lines[0]]),
        `Nhóm ${index} (${title}) ghi có ${claimed} mô hình, nhưng liệt kê ${listed} mô hình.`,
        [claimed!, listed],
      ),
    );
}

function ofNumberLists({ plan, repaired }: AnomalyInput): Anomaly[] {
  if (plan.modelsListed === 0) return [];
  const paragraphs = plan.sections.flatMap(({ blocks }) => blocks);
  return paragraphs.flatMap(({ text, lines }) =>
    [...fold(text.replace(/\s+/g, ' ')).matchAll(NUMBER_LIST)].flatMap(([, claimed, list]) => {
      const numbers = list!.match(/\d+/g) ?? [];
      if (numbers.length === Number(claimed)) return [];
      const message = `Danh sách ghi ${Number(claimed)} mô hình, nhưng nêu ${numbers.length} số mô hình.`;
      return [anomaly(linesIn(repaired, lines), message, [Number(claimed), numbers.length])];
    }),
  );
}
