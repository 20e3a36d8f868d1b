import type { DraftModel } from '../draft.ts';
import type { Line } from '../text/lines.ts';
import type { Setting } from '../text/paragraphs.ts';
import type { TableReading } from './rows.ts';

export function readFlatTable(
  lines: readonly Line[],
  _where: DraftModel['where'],
  _setting: Setting,
): TableReading {
  return { groups: [], models: [], furniture: [], loose: lines.map(({ body }) => [body]) };
}
