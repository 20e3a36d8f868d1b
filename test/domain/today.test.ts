import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/domain/issue.ts';
import { todaySchema } from '../../src/domain/today.ts';
import { bareName, levelOf, todayInWords } from '../../src/domain/today-words.ts';
import { parseYaml } from '../../scripts/content/yaml.ts';

const unit = (name: string, province = 'tỉnh Sen Hồng') => ({ name, province });

describe('what a place is today, in words', () => {
  test.each([
    [[unit('phường Đồi Mây')], 'nay thuộc phường Đồi Mây, tỉnh Sen Hồng'],
    [
      [unit('phường Đồi Mây'), unit('phường Bến Lau'), unit('xã Gò Sậy')],
      'nay thuộc các phường Đồi Mây và Bến Lau và xã Gò Sậy, tỉnh Sen Hồng',
    ],
    [[unit('tỉnh Sen Hồng')], 'nay thuộc tỉnh Sen Hồng'],
    [
      [unit('xã Gò Sậy'), unit('xã Rạch Tràm', 'thành phố Cửa Lau')],
      'nay thuộc xã Gò Sậy, tỉnh Sen Hồng; xã Rạch Tràm, thành phố Cửa Lau',
    ],
  ])('of %j', (units, words) => expect(todayInWords({ units })).toBe(words));

  test('the level is told from the name', () => {
    expect(levelOf('đặc khu Hòn Mây')).toBe('đặc khu');
    expect(bareName('đặc khu Hòn Mây')).toBe('Hòn Mây');
  });
});

describe('what a person types is checked', () => {
  const whole = {
    name: 'phường Đồi Mây',
    province: 'tỉnh Sen Hồng',
    since: '2025-07-01',
    sources: ['- Trang A', '- Trang B'],
  };
  const yaml = (changed: Partial<typeof whole>): string => {
    const { name, province, since, sources } = { ...whole, ...changed };
    return [
      'units:',
      `  - { name: ${name}, province: ${province} }`,
      `since: ${since}`,
      'resolution: Nghị quyết số 9999/NQ-UBTVQH15',
      'sources:',
      ...sources.map((one) => `  ${one}`),
    ].join('\n');
  };

  test('and taken where it is right', () => {
    expect(parseYaml(yaml({}), todaySchema, 'source.yaml').units).toEqual([unit('phường Đồi Mây')]);
  });

  test.each([
    [{ name: 'huyện Lau Sậy' }, 2, /"units\.0\.name".*districts ended on 2025-06-30/],
    [{ name: 'Phường Đồi Mây' }, 2, /like "phường Đông Tiến"/],
    [{ province: 'Sen Hồng' }, 2, /"units\.0\.province": must be like "tỉnh Thanh Hóa"/],
    [{ since: '2025-07-32' }, 3, /"since": must be a day like 2025-07-01/],
    [{ sources: ['- Trang A'] }, 6, /"sources": must name two sources that agree/],
    [{ sources: ['- Trang A', '- Trang A'] }, 6, /"sources": names a source twice/],
  ])('and refused with file, line and remedy where it is not: %j', (changed, line, words) => {
    let refused: unknown;
    try {
      parseYaml(yaml(changed), todaySchema, 'source.yaml');
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as InputError).toSentence()).toMatch(words);
    expect((refused as InputError).place).toEqual({ file: 'source.yaml', line });
  });
});
