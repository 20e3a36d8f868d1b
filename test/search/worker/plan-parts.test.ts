import { describe, expect, test } from 'vitest';
import { search } from '../../../src/search/answer/search.ts';
import type { SearchIndex } from '../../../src/search/index/engine.ts';
import { keysOf, partsOf, wordFiles } from '../../../src/search/index/parts.ts';
import { urlOf } from '../../../src/search/index/records.ts';
import { planParts, type PlanParts } from '../../../src/search/worker/plan-parts.ts';
import { realFiles, realIndex } from '../../support/search-index.ts';

const { head, parts } = partsOf(realFiles());
const words = wordFiles(parts.map(keysOf));

/** A search over the five plans as if they were many; notes which files it asked for. */
function open(near: string[] = []): PlanParts & { asked: string[] } {
  const asked: string[] = [];
  const load = <File>(name: string): Promise<File> => {
    asked.push(name);
    const [folder, file = ''] = name.split('/');
    const found = folder === 'tu' ? words.get(file) : parts.find(({ plan }) => plan === file);
    return found ? Promise.resolve(found as File) : Promise.reject(new Error(name));
  };
  const whole = { ...head, parts: { ...head.parts!, words: [...words.keys()] } };
  return Object.assign(planParts(whole, near, load), { asked });
}
const best = (index: SearchIndex, query: string): string =>
  urlOf(index.head.records[search(index, query).hits[0]!.record]!);

describe('a search that loads the plans it needs', () => {
  test('answers with canonical models and plans before anything is loaded', () => {
    const some = open();
    expect(best(some.index, 'công dân số')).toBe('/mo-hinh/cong-dan-so/');
    expect(some.asked).toEqual([]);
  });

  test('loads the plan that is named, once, and answers as the whole index does', async () => {
    const some = open();
    expect(await some.bring('công dân số duy tiên')).toBe(true);
    expect(some.asked).toEqual(['ke-hoach/duy-tien-2023']);
    expect(best(some.index, 'công dân số duy tiên')).toBe(best(realIndex(), 'công dân số duy tiên'));
    expect(await some.bring('mô hình 24 duy tiên')).toBe(false);
    expect(some.loaded()).toBe(1);
  });

  test('finds by its rare words the plan that alone has them', async () => {
    const some = open();
    await some.bring('Thiệu Vân nghiệm vụ');
    const other = open();
    await other.bring('Hội Cựu chiến binh xã');
    expect(other.loaded()).toBeGreaterThan(0);
    expect(best(other.index, 'Hội Cựu chiến binh xã')).toBe(best(realIndex(), 'Hội Cựu chiến binh xã'));
  });

  test('a reader who asks for more gets to every plan, also where no word tells one from another', async () => {
    const some = open();
    await some.bring('qwertyuiop');
    expect(some.loaded()).toBe(4);
    await some.bring('qwertyuiop', 1);
    expect(some.loaded()).toBe(parts.length);
    expect(await some.bring('qwertyuiop', 2)).toBe(false);
  });

  test("looks into the reader's own plan always, and into no plan that is unknown", async () => {
    const some = open(['hoang-trung-2022', 'da-bi-xoa']);
    await some.bring('qwertyuiop');
    expect(some.asked).toContain('ke-hoach/hoang-trung-2022');
    expect(some.asked.every((name) => name !== 'ke-hoach/da-bi-xoa')).toBe(true);
  });
});
