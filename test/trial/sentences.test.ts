import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentenceOf, sentences } from '../../src/trial/page/sentences.ts';

/** Modules of receive that no browser runs, or whose errors are of another file. */
const ELSEWHERE = /\/ocr\/|\/tiff\/|\/outlines\/|\/office\/to-docx|\/render-page|\/reading-file|\/in-thread/;

/** Every sentence by which the stages refuse a file, as it stands in their source. */
const refusals = ['scripts/receive/**/*.ts', 'scripts/read/*.ts', 'scripts/trial/browser/*.ts']
  .flatMap((pattern) => globSync(pattern))
  .filter((file) => !ELSEWHERE.test(file.replaceAll('\\', '/')))
  .flatMap((file) => {
    // What is wrong begins with a small letter; what to do, with a capital one.
    const said = readFileSync(file, 'utf8').matchAll(
      /(['`])((?:this|the|there|parts|a) (?:(?!\1)[^\n])*\.)\1/g,
    );
    return [...said].map(([, , words]) =>
      words!.replace('${what}', 'a picture').replace(/\$\{[^}]*\}/g, '7'),
    );
  });

describe('what the page says of bad input', () => {
  test('there are refusals to look at', () => {
    expect(refusals.length).toBeGreaterThan(25);
  });

  test.each(refusals)('“%s” has words of its own', (words) => {
    expect(sentenceOf(words)).not.toMatch(/^Không đọc được tệp này như/);
    expect(sentenceOf(words).split('. ').length).toBeLessThanOrEqual(3);
  });

  test('every sentence of the page is for one of them, or for what a PDF costs', () => {
    const unused = sentences.filter(({ said }) => !refusals.some((words) => said.test(words)));
    expect(unused.map(({ wrong }) => wrong)).toEqual(['Đọc PDF này tốn quá nhiều thời gian hoặc bộ nhớ.']);
  });

  test('a scan is told to be one, with the way through the workbench', () => {
    expect(sentenceOf('this PDF is a scan: its pages are pictures.')).toMatch(/bản quét.*npm run workbench/);
  });

  test('what is not known is told all the same', () => {
    expect(sentenceOf('something new.')).toMatch(/^Không đọc được tệp này.*\(something new\.\)$/);
  });
});
