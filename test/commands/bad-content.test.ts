import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/domain/issue.ts';
import { runPipeline } from '../../scripts/pipeline.ts';
import { loadContent } from '../../scripts/content/content.ts';
import { command, isOneSentence, smallContent } from '../support/commands.ts';

const SOURCE = 'sources/xa-khong-ten-2023';

/** What a person may do wrong to a file of content: the file, what happens to its text, and what is said of it. */
const mistakes: [name: string, file: string, change: (text: string) => string | Buffer, said: RegExp][] = [
  [
    'an unknown key',
    `${SOURCE}/source.yaml`,
    (text) => `${text}\nnope: 1\n`,
    /source\.yaml:\d+: "nope": there is no such key/,
  ],
  [
    'a key twice',
    `${SOURCE}/source.yaml`,
    (text) => `${text}\norigin: x\n`,
    /source\.yaml:\d+: this is not valid YAML: Map keys must be unique/,
  ],
  [
    'a unit whose name Windows keeps for itself',
    'vocabulary/units.yaml',
    (text) => text.replace(/slug: .*/, 'slug: con'),
    /units\.yaml:\d+: .*is a name that Windows keeps for itself/,
  ],
  ['an empty file', `${SOURCE}/source.yaml`, () => '', /source\.yaml(:1)?: "origin": /],
  [
    'another sum',
    `${SOURCE}/source.yaml`,
    (text) => text.replace(/sha256: \w+/, `sha256: ${'a'.repeat(64)}`),
    /"sha256" is not that of/,
  ],
  [
    'an edited source',
    `${SOURCE}/source.txt`,
    (text) => `${text}x`,
    /"sha256" is not that of .*A source is never edited/,
  ],
  [
    'a plan that replaces itself',
    `${SOURCE}/source.yaml`,
    (text) => `${text}\nreplaces: xa-khong-ten-2023\n`,
    /"replaces": there is no other plan/,
  ],
  [
    'a plan that replaces one that is gone',
    `${SOURCE}/source.yaml`,
    (text) => `${text}\nreplaces: cu-2020\n`,
    /"replaces": there is no other plan "cu-2020"/,
  ],
  [
    'a permission for nothing',
    `${SOURCE}/source.yaml`,
    (text) => `${text}\nallowPersonal: [{ text: "0919659589", reason: "x" }]\n`,
    /source\.yaml: "allowPersonal": "0919659589" does not stand in the text/,
  ],
  [
    'a telephone number among the facts',
    `${SOURCE}/source.yaml`,
    (text) => text.replace(/^origin: .*$/m, 'origin: Tệp của ông A, 0912 345 678.'),
    /source\.yaml:\d+: this line holds a telephone number, and it would be published/,
  ],
  [
    'a note that leads to a script',
    'models/cong-dan-so.mdx',
    (text) => `${text}\n\n[x](javascript:alert%281%29)\n`,
    /cong-dan-so\.mdx:\d+: the note leads to "javascript:/,
  ],
  [
    'a note with a picture of another host',
    'models/cong-dan-so.mdx',
    (text) => `${text}\n\n![x](https://example.com/x.png)\n`,
    /cong-dan-so\.mdx:\d+: the note leads to "https:/,
  ],
  [
    'a decision copied and not finished',
    'corrections/xa-khong-ten-2023.yaml',
    () => 'members:\n  - { number: 1, model: null, by: NGƯỜI SOÁT, at: 2026-01-01 }\n',
    /xa-khong-ten-2023\.yaml:\d+: .*is still to be filled in/,
  ],
  [
    'a name over two lines',
    `${SOURCE}/source.yaml`,
    (text) => text.replace(/^shortName: .*$/m, 'shortName: "Xã A\\nB"'),
    /source\.yaml:\d+: "shortName": must be one line of readable characters/,
  ],
  [
    'UTF-16',
    'vocabulary/units.yaml',
    (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    /units\.yaml:1: the bytes of this line are not UTF-8/,
  ],
  [
    'windows-1258',
    'vocabulary/tools.yaml',
    () => Buffer.from('- slug: a\n  name: C\u00f4ng \u00fe\n', 'latin1'),
    /tools\.yaml:2: the bytes of this line are not UTF-8/,
  ],
  [
    'a slug twice',
    'vocabulary/tools.yaml',
    (text) => `${text}\n- slug: vneid\n  name: VNeID\n`,
    /tools\.yaml: "slug": "vneid" stands there twice/,
  ],
  [
    'an old name that is another tool',
    'vocabulary/tools.yaml',
    (text) => `${text}\n- slug: moi\n  name: Mới\n  formerly: [vneid]\n`,
    /tools\.yaml: "slug": "vneid" stands there twice/,
  ],
  [
    'a slug that leaves its folder',
    'vocabulary/tools.yaml',
    (text) => `${text}\n- slug: ../x\n  name: X\n`,
    /tools\.yaml:\d+: "\d+\.slug": must be small ASCII/,
  ],
  [
    'an unknown field',
    'vocabulary/field-labels.yaml',
    (text) => `${text}\n- field: nope\n  labels: [x]\n`,
    /field-labels\.yaml:\d+: "\d+\.field": Invalid option/,
  ],
  [
    'a list that is a word',
    'vocabulary/tools.yaml',
    () => 'x',
    /tools\.yaml:1: Invalid input: expected array/,
  ],
  [
    'a model without front matter',
    'models/cong-dan-so.mdx',
    () => 'x',
    /cong-dan-so\.mdx:1: there is no front matter/,
  ],
  [
    'a model in no group',
    'models/cong-dan-so.mdx',
    (text) => text.replace(/group: .*/, 'group: nope'),
    /cong-dan-so\.mdx: "group": there is no group "nope"/,
  ],
  [
    'code in a note',
    'models/cong-dan-so.mdx',
    (text) => `${text}\n\n{process.exit(1)}\n`,
    /cong-dan-so\.mdx:\d+: the note holds code/,
  ],
  [
    'a module in a note',
    'models/cong-dan-so.mdx',
    (text) => `${text}\n\nimport x from "y"\n`,
    /cong-dan-so\.mdx:\d+: the note holds code/,
  ],
  [
    'an open bracket in a note',
    'models/cong-dan-so.mdx',
    (text) => `${text}\n\na { b\n`,
    /cong-dan-so\.mdx:\d+: the note is not valid MDX/,
  ],
  [
    'a name that was another model',
    'models/cong-dan-so.mdx',
    (text) => text.replace('---\n', '---\nformerly: [mooc]\n'),
    /cong-dan-so\.mdx: "formerly": the name "mooc" is that of mooc\.mdx/,
  ],
  [
    'decisions for no plan',
    'corrections/nobody-2020.yaml',
    () => 'members: []\n',
    /nobody-2020\.yaml: these decisions belong to no plan/,
  ],
  [
    'a repair that no longer matches',
    'corrections/xa-khong-ten-2023.yaml',
    () =>
      'repairs:\n  - { line: 1, column: 1, raw: "không có", decision: set, text: "x", reason: "x", by: "A", at: 2026-01-01 }\n',
    /source\.txt:1: the source has no "không có" here/,
  ],
  [
    'a member of no model',
    'corrections/xa-khong-ten-2023.yaml',
    () => 'members:\n  - { number: 1, model: nope, by: "A", at: 2026-01-01 }\n',
    /corrections\/xa-khong-ten-2023\.yaml.*nope/,
  ],
  [
    'a member that the plan has not',
    'corrections/xa-khong-ten-2023.yaml',
    () => 'members:\n  - { number: 99, model: mooc, by: "A", at: 2026-01-01 }\n',
    /corrections\/xa-khong-ten-2023\.yaml.*99/,
  ],
  [
    'a change of a plan that is gone',
    'changes.yaml',
    () => '- { id: a, date: 2026-01-01, kind: plan, plans: [nobody-2020], title: A, body: B }\n',
    /changes\.yaml: the change "a" names the plan "nobody-2020", which does not exist/,
  ],
  [
    'a day that is none',
    'changes.yaml',
    () => '- { id: a, date: hôm nay, kind: plan, title: A, body: B }\n',
    /changes\.yaml:1: "0\.date": must be a day like 2026-11-20/,
  ],
];

/** All that normalise does before it writes. */
function sentenceOf(content: string): string {
  try {
    const { inputs, models, vocabulary } = loadContent(content);
    runPipeline(inputs, { models, vocabulary, witnesses: [] });
    return 'normalised without a word';
  } catch (error) {
    if (error instanceof InputError) return error.toSentence();
    throw error;
  }
}

describe('a mistake in a file that a person edits is one sentence', () => {
  test.each(mistakes)('%s', (_, file, change, said) => {
    const content = smallContent();
    const path = join(content, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, change(read(path)));
    const sentence = sentenceOf(content);
    expect(sentence).toMatch(said);
    expect(sentence).not.toContain('\n');
  });

  test.each([
    ['  - { number: 99, model: mooc, by: "A", at: 2026-01-01 }\n', /"members\.1" names model 99/],
    ['  - { number: 2, model: nope, by: "A", at: 2026-01-01 }\n', /"nope", which does not exist/],
    [
      '  - { number: 1, model: dvc-thiet-yeu-53, by: "B", at: 2026-01-02 }\n',
      /model 1 is decided twice for dvc-thiet-yeu-53/,
    ],
  ])('a decision that does not fit is told with the line of its entry: %j', (entry, said) => {
    const content = smallContent();
    const file = join(content, 'corrections/xa-khong-ten-2023.yaml');
    mkdirSync(dirname(file));
    const before = 'members:\n  - { number: 1, model: dvc-thiet-yeu-53, by: "A", at: 2026-01-01 }\n';
    writeFileSync(file, `${before}${entry}`);
    const result = command('normalize', [], { DOI_CHIEU_CONTENT: content });
    expect(isOneSentence(result), result.error).toBe(true);
    expect(result.error.startsWith(`${file}:3: `), result.error).toBe(true);
    expect(result.error).toMatch(said);
  });

  test('a permission that fits nothing is told with the line of its entry', () => {
    const content = smallContent();
    const file = join(content, SOURCE, 'source.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}allowPersonal:\n  - text: "0919659589"\n    reason: "x"\n`);
    const { error } = command('normalize', [], { DOI_CHIEU_CONTENT: content });
    expect(error.startsWith(`${file}:${text.split('\n').length + 1}: `), error).toBe(true);
  });

  test('a folder whose name cannot be part of an address', () => {
    const content = smallContent();
    cpSync(join(content, SOURCE), join(content, 'sources/Xã Mới'), { recursive: true });
    expect(sentenceOf(content)).toMatch(/sources\/Xã Mới: the name of this folder is not a plan id/);
  });

  test.each([
    [
      'models/Cong-Dan-So.mdx',
      /models\/Cong-Dan-So\.mdx: the name of this file cannot be part of an address\. Hint: The name must be small/,
    ],
    ['models/cong-dan-so-2.MDX', /Write its ending in small letters, "cong-dan-so-2\.mdx"/],
    ['models/aux.mdx', /is a name that Windows keeps for itself/],
    [
      'programmes/De-An-07.yaml',
      /programmes\/De-An-07\.yaml: the name of this file cannot be part of an address/,
    ],
  ])('a file called %s, which some disks take for another one', (file, said) => {
    const content = smallContent();
    writeFileSync(join(content, file), '');
    expect(sentenceOf(content)).toMatch(said);
  });

  test.each([
    ['sources/Xa-Khong-Ten-2023', /sources\/Xa-Khong-Ten-2023: the name of this folder is not a plan id/],
    ['corrections/Xa-Khong-Ten-2023.yaml', /these decisions belong to no plan/],
  ])('%s, which is a plan but for its capital letters', (file, said) => {
    const content = smallContent();
    cpSync(join(content, SOURCE), join(content, file), { recursive: true });
    expect(sentenceOf(content)).toMatch(said);
  });

  test('one text under two names', () => {
    const content = smallContent();
    cpSync(join(content, SOURCE), join(content, 'sources/ban-sao-2023'), { recursive: true });
    expect(sentenceOf(content)).toMatch(/the text is the same as that of "ban-sao-2023"/);
  });

  test('a plan without its text, and one without its facts', () => {
    const content = smallContent();
    const folder = join(content, SOURCE);
    copyFileSync(join(folder, 'source.txt'), join(content, 'kept.txt'));
    rmSync(join(folder, 'source.txt'));
    expect(sentenceOf(content)).toMatch(/source\.txt: there is no such file/);
    copyFileSync(join(content, 'kept.txt'), join(folder, 'source.txt'));
    rmSync(join(folder, 'source.yaml'));
    expect(sentenceOf(content)).toMatch(/source\.yaml: there is no such file/);
  });
});

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
