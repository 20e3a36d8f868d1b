import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { FolderMemory, noMemory, type Memory } from '../../src/files/memory.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { sumOf } from '../../scripts/files/generated.ts';
import { Generation } from '../../scripts/generation/generation.ts';
import { smallContent, temporaryFolder } from '../support/commands.ts';

const WITNESS = 'xa-khong-ten-2023';

/** An invented plan that words of the witness bear on: a damaged label, a misread word, a model that it has too. */
const planText = (name: string): string =>
  `UBND XÃ ${name.toUpperCase()}\n\nKẾ HOẠCH\nTriển khai Đề án 06 tại xã ${name}\n\n1. Mô hình 1: Khám chữa bệnh sử dụng QRcode thẻ CCCD và VNeID\n- Mục tiêu: người dân xã ${name} dùng tài khoản định danh đi n tử.\n- Đơn vị chủ trì: Công an xã.\n`;

let content: string;

beforeEach(() => {
  content = smallContent(WITNESS);
  addWitness(WITNESS);
  addPlan('an-binh-2024', planText('An Bình'));
  addPlan('yen-phu-2024', planText('Yên Phú'));
});

function addPlan(id: string, text: string, replaces: string | null = null): void {
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const facts = { origin: 'Thử.', sha256: sumOf(text), shortName: id, locality: {}, replaces };
  writeFileSync(join(folder, 'source.yaml'), JSON.stringify(facts));
}

/** As `relearn` does it: a copy of the text and of the decisions, and an entry with their checksums. */
function addWitness(plan: string): void {
  const folder = join(content, 'witnesses', plan);
  mkdirSync(folder, { recursive: true });
  for (const name of ['source.txt', 'source.yaml'])
    cpSync(join(content, 'sources', plan, name), join(folder, name));
  copyFileSync(join(projectRoot, `content/corrections/${plan}.yaml`), join(folder, 'decisions.yaml'));
  const files = Object.fromEntries(
    ['source.txt', 'source.yaml', 'decisions.yaml'].map((name) => [
      name,
      sumOf(readFileSync(join(folder, name))),
    ]),
  );
  const entry = { plan, files, by: 'Người thử', at: '2024-02-01' };
  writeFileSync(join(content, 'witnesses.yaml'), JSON.stringify([entry]));
}

/** Every page by its path. */
function pages(memory: Memory = noMemory): Map<string, string> {
  const plans = new Generation(content, memory).run();
  return new Map(plans.flatMap((plan) => plan.pages.map(({ path, text }) => [path, text()])));
}

const without = (all: Map<string, string>, ...plans: string[]): Map<string, string> =>
  new Map([...all].filter(([path]) => !plans.includes(path.split('/')[0]!)));

describe('one plan changes one plan', () => {
  test('one that is added, even a newer version or gibberish, leaves all others as they were', () => {
    const before = pages();
    addPlan('tan-lap-2024', planText('Tân Lập'));
    addPlan('vo-nghia-2024', 'đi n tử đi n tử công đân xố\n'.repeat(300));
    expect(without(pages(), 'tan-lap-2024', 'vo-nghia-2024')).toEqual(before);
  });

  test('decisions on one, be it the witness itself, leave all others as they were', () => {
    const before = pages();
    mkdirSync(join(content, 'corrections'), { recursive: true });
    const decision = { number: 1, model: null, by: 'Người thử', at: '2024-02-01' };
    for (const plan of [WITNESS, 'an-binh-2024'])
      writeFileSync(join(content, 'corrections', `${plan}.yaml`), JSON.stringify({ members: [decision] }));
    const after = pages();
    expect(without(after, WITNESS, 'an-binh-2024')).toEqual(without(before, WITNESS, 'an-binh-2024'));
    expect(after).not.toEqual(before);
  });

  test('a witness speaks on when its plan is removed', () => {
    const before = pages();
    rmSync(join(content, 'sources', WITNESS), { recursive: true });
    expect(pages()).toEqual(without(before, WITNESS));
  });

  test('the witness does speak: without it other plans read otherwise', () => {
    const before = pages();
    rmSync(join(content, 'witnesses.yaml'));
    expect(without(pages(), WITNESS)).not.toEqual(without(before, WITNESS));
  });

  test('a copy that is not the one taken in is refused in a sentence', () => {
    writeFileSync(join(content, 'witnesses', WITNESS, 'source.txt'), 'khác\n');
    expect(() => pages()).toThrow('this is not the text that content/witnesses.yaml lists.');
  });
});

describe('what is kept between runs', () => {
  test('changes no byte: without it, filling it, from it, and where it is damaged', () => {
    const folder = join(temporaryFolder(), 'kept');
    const plain = pages();
    expect(pages(new FolderMemory(folder))).toEqual(plain);
    let asked = 0;
    const counting = new FolderMemory(folder);
    const full: Memory = {
      recall: (kind, key, work) => counting.recall(kind, key, () => ((asked += 1), work())),
      tidy: () => undefined,
    };
    expect(pages(full)).toEqual(plain);
    expect(asked).toBe(0);
    for (const { pages: own } of new Generation(content, counting).run())
      expect(own.length).toBeGreaterThan(1);
    counting.tidy(Date.now() + 1e12);
    expect(existsSync(folder)).toBe(true);
    expect(pages(full)).toEqual(plain);
    expect(asked).toBeGreaterThan(0);
  });

  test('of one changed plan only that plan is read again', () => {
    const memory = new FolderMemory(join(temporaryFolder(), 'kept'));
    pages(memory);
    addPlan('an-binh-2024', planText('An Bình Đông'));
    const read: string[] = [];
    const watched: Memory = {
      recall: (kind, key, work) => memory.recall(kind, key, () => (read.push(kind), work())),
      tidy: () => undefined,
    };
    expect(pages(watched)).toEqual(pages());
    expect(read.toSorted()).toEqual(['outline', 'pages', 'reading', 'result']);
  });
});
