import { describe, expect, test } from 'vitest';
import { taskReaderFor } from '../../scripts/align/index.ts';
import { joinBearings, relateTasks, type Bearing } from '../../scripts/align/relate-tasks.ts';
import { barePlan } from '../../scripts/bench/align/labelled.ts';
import { loadAlignInput } from '../../scripts/bench/align/read-plans.ts';
import { judgeTasks, labelledTasks } from '../../scripts/bench/align/tasks.ts';
import type { Task } from '../../src/domain/plan.ts';

const input = loadAlignInput();
const reader = taskReaderFor(barePlan('thu', []), input);
const taskOf = (path: string, text: string): Task => ({ path, text }) as Task;
const bearing = (model: string, strength: 'strong' | 'weak', score: number | null): Bearing => ({
  model,
  strength,
  score,
});

describe('a task', () => {
  const plan = {
    ...barePlan('thu', []),
    tasks: [
      taskOf('1', 'Lắp máy lấy số tự phục vụ (kiosk) cho Bộ phận Một cửa xã.'),
      taskOf('2', 'Quét vôi, sơn lại cổng trụ sở trước ngày lễ.'),
      taskOf('3', 'Người dân tố giác tội phạm qua VNeID.'),
    ],
  };
  test('is about the models that its signs or its words name, and about none where nothing does', () => {
    expect(relateTasks(plan, () => reader, []).map(({ path, model }) => [path, model])).toEqual([
      ['1', 'kiosk-mot-cua'],
      ['3', 'to-giac-toi-pham'],
    ]);
  });
  test('is what a person says of it', () => {
    const ruled = [
      { path: '1', model: 'kiosk-mot-cua', strength: 'none' as const, by: 'A', at: '2026-01-01' },
      { path: '2', model: 'lgsp', strength: 'weak' as const, by: 'A', at: '2026-01-01' },
    ];
    expect(
      relateTasks(plan, () => reader, ruled).map(({ path, model, decision }) => [path, model, decision]),
    ).toEqual([
      ['2', 'lgsp', 'reviewed'],
      ['3', 'to-giac-toi-pham', 'proposed'],
    ]);
  });
  test('of a plan without tasks costs nothing', () => {
    const never = (): never => {
      throw new Error('nothing is to be read');
    };
    expect(relateTasks(barePlan('thu', []), never, [])).toEqual([]);
  });
});

test('a strong sign holds alone, and words make a weak sign strong', () => {
  expect(
    joinBearings(
      [bearing('sso', 'strong', null), bearing('lgsp', 'weak', null), bearing('soc', 'weak', null)],
      [bearing('sso', 'strong', 0.7), bearing('lgsp', 'strong', 0.6)],
    ),
  ).toEqual([bearing('sso', 'strong', null), bearing('lgsp', 'strong', 0.6), bearing('soc', 'weak', null)]);
});

test('signs and words together find more than signs, and hardly ever a wrong one', () => {
  const [signs, , both] = judgeTasks(labelledTasks(), input);
  expect(both!.right).toBeGreaterThan(1.5 * signs!.right);
  expect(both!.right + both!.onlyWeak).toBeGreaterThanOrEqual(0.95 * both!.said);
  expect(both!.right).toBeGreaterThanOrEqual(0.7 * both!.known);
});
