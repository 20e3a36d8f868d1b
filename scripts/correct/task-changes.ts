import type { ReadingDecision } from '../../src/domain/decisions.ts';
import type { Plan, Section, Task } from '../../src/domain/plan.ts';
import type { Block } from '../../src/domain/reading.ts';
import type { Vocabulary } from '../../src/domain/vocabulary.ts';
import { firstClause } from '../structure/to-plan.ts';
import { readTaskValues } from '../structure/values/index.ts';
import type { DecisionPlace } from './place.ts';

type Decision = Extract<ReadingDecision, { change: 'task' }>;

/** Makes a paragraph a task, or a task a paragraph of its section: nothing is lost either way. */
export function changeTask(
  plan: Plan,
  decision: Decision,
  place: DecisionPlace,
  vocabulary: Vocabulary,
): { plan: Plan; message: string } {
  return decision.value ? addTask(plan, decision, place, vocabulary) : removeTask(plan, decision, place);
}

function removeTask(
  plan: Plan,
  { line }: Decision,
  { refuse }: DecisionPlace,
): { plan: Plan; message: string } {
  const task = plan.tasks.find(({ lines }) => lines[0] === line);
  if (!task)
    return refuse(
      { code: 'no-task-on-line', line },
      `no task begins on line ${line}.`,
      'Give the first line of the task.',
    );
  const home = plan.sections
    .filter(({ path }) => isBelow(task.path, path))
    .reduce<Section | null>((best, one) => (best && best.path.length >= one.path.length ? best : one), null);
  const own = home ?? orphanage(task);
  const blocks = [...own.blocks, ...task.blocks].sort((one, other) => one.lines[0] - other.lines[0]);
  const section = { ...own, blocks, lines: around(own, task.lines) };
  const sections = home
    ? plan.sections.map((one) => (one === home ? section : one))
    : [...plan.sections, section];
  return {
    plan: { ...plan, sections, tasks: plan.tasks.filter((one) => one !== task) },
    message: `Đoạn ở dòng ${line} được đọc là nhiệm vụ ${task.path}; đúng ra không phải nhiệm vụ.`,
  };
}

/** A section of its own for a task whose section has nothing else. */
const orphanage = ({ path, lines }: Task): Section => ({
  path: `${path.replace(/[#+].*$/, '') || 'doan'}-doan`,
  heading: '',
  headingMarks: [],
  level: 0,
  lines,
  blocks: [],
});

const isBelow = (path: string, section: string): boolean =>
  path.startsWith(section) && /^(?:[.#+]|$)/.test(path.slice(section.length));

const around = ({ lines, blocks }: Section, range: Section['lines']): Section['lines'] =>
  blocks.length === 0 ? range : [Math.min(lines[0], range[0]), Math.max(lines[1], range[1])];

function addTask(
  plan: Plan,
  { line }: Decision,
  { refuse }: DecisionPlace,
  vocabulary: Vocabulary,
): { plan: Plan; message: string } {
  const home = plan.sections.find(({ blocks }) => blocks.some(({ lines }) => lines[0] === line));
  const block = home?.blocks.find(({ lines }) => lines[0] === line);
  if (!home || !block)
    return refuse(
      { code: 'no-paragraph-on-line', line },
      `no paragraph of a section begins on line ${line}.`,
      'Give the first line of the paragraph.',
    );
  const task = taskOf(plan, home, block, vocabulary);
  const left = { ...home, blocks: home.blocks.filter((one) => one !== block) };
  const tasks = [...plan.tasks, task].sort((one, other) => one.lines[0] - other.lines[0]);
  return {
    plan: { ...plan, tasks, sections: plan.sections.map((one) => (one === home ? left : one)) },
    message: `Đoạn ở dòng ${line} được tính là một nhiệm vụ.`,
  };
}

function taskOf({ tasks }: Plan, { path }: Section, block: Block, vocabulary: Vocabulary): Task {
  const taken = new Set(tasks.map((task) => task.path));
  let order = 1;
  while (taken.has(`${path}#${order}`)) order += 1;
  const { text: words, lines, bullet } = block;
  const text = bullet === null ? words : `${bullet} ${words}`;
  const values = readTaskValues({ unit: null, blocks: [block], lines, named: [], times: [] }, vocabulary);
  return {
    path: `${path}#${order}`,
    title: firstClause(words),
    unit: null,
    text,
    blocks: [block],
    ...values,
    lines,
  };
}
