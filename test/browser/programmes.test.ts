import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadContent } from '../../scripts/content/content.ts';
import { projectRoot } from '../../scripts/files/files.ts';
import { generatedChanges, pageOfText } from '../../scripts/files/generated.ts';
import { commitChanges } from '../../scripts/files/transaction.ts';
import { runPipeline } from '../../scripts/pipeline.ts';
import { brokenLinks } from '../../scripts/site/addresses/broken-links.ts';
import { readBuiltSite } from '../../scripts/site/addresses/read-built-site.ts';
import { buildSite, copyProject } from '../support/copy-project.ts';

// A site with two programmes: that of the project, and one made up that calls its items "Sáng kiến".
const fixtures = join(projectRoot, 'test/fixtures/programmes');
let root: string;

function addPlan(content: string, id: string, shortName: string): void {
  const text = readFileSync(join(fixtures, `${id}.txt`));
  const folder = join(content, 'sources', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'source.txt'), text);
  const sha256 = createHash('sha256').update(text).digest('hex');
  writeFileSync(
    join(folder, 'source.yaml'),
    JSON.stringify({ origin: 'Viết cho phép thử.', sha256, shortName, locality: {} }),
  );
}

function writeContent(content: string): void {
  for (const part of ['models', 'programmes', 'vocabulary'])
    cpSync(join(projectRoot, 'content', part), join(content, part), { recursive: true });
  cpSync(join(fixtures, 'cho-xanh.yaml'), join(content, 'programmes/cho-xanh.yaml'));
  for (const model of ['gian-hang-khong-tui', 'diem-doi-rac'])
    cpSync(join(fixtures, `${model}.mdx`), join(content, `models/${model}.mdx`));
  addPlan(content, 'de-an-06', 'Xã Bãi Ngang, 2025');
  addPlan(content, 'cho-xanh', 'Xã Đồng Mây, 2025');
  addPlan(content, 'khong-ro', 'Xã Bến Lặng, 2025');
  addPlan(content, 'dem-lai', 'Xã Gò Sim, 2025');
  const decided = {
    number: 2,
    key: 'ii-2',
    model: 've-tau-xe-cccd',
    relation: 'same',
    by: 'Lý Thị Mơ',
    at: '2026-01-01',
  };
  mkdirSync(join(content, 'corrections'), { recursive: true });
  writeFileSync(join(content, 'corrections/dem-lai.yaml'), JSON.stringify({ members: [decided] }));
  const change = { id: 'a', date: '2026-01-01', kind: 'tool', title: 'Bắt đầu', body: 'Hai chương trình.' };
  writeFileSync(join(content, 'changes.yaml'), JSON.stringify([change]));
  const { inputs, models, vocabulary } = loadContent(content);
  const results = runPipeline(inputs, { models, vocabulary, witnesses: [] });
  const pages = results.flatMap((result) => result.pages.map(pageOfText));
  commitChanges(
    content,
    generatedChanges(join(content, 'plans'), pages).map((change) => ({
      ...change,
      path: `plans/${change.path}`,
    })),
  );
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'doi-chieu-'));
  copyProject(root);
  writeContent(join(root, 'content'));
  buildSite(root);
}, 300_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What a page says, without its tags. */
const said = (page: string): string =>
  readFileSync(join(root, 'dist', page, 'index.html'), 'utf8')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const source = (page: string): string => readFileSync(join(root, 'dist', page, 'index.html'), 'utf8');

describe('two programmes on one site', () => {
  test('the start page leads to both, each with its own plans', () => {
    expect(source('')).toMatch(/href="[^"]*#de-an-06"/);
    expect(source('')).toMatch(/href="[^"]*#cho-xanh"/);
    expect(said('')).toContain('Đặt các kế hoạch Chợ xanh của từng địa phương cạnh nhau.');
  });
  test('no model of one programme is said to be absent from, or in, a plan of the other', () => {
    expect(said('mo-hinh/gian-hang-khong-tui')).toContain('Xã Đồng Mây, 2025');
    expect(said('mo-hinh/gian-hang-khong-tui')).not.toContain('Bãi Ngang');
    expect(said('mo-hinh/kcb-cccd-vneid')).toContain('Xã Bãi Ngang, 2025');
    expect(said('mo-hinh/kcb-cccd-vneid')).not.toContain('Đồng Mây');
  });
  test('of a plan that names no programme nothing is said to be in it or absent from it', () => {
    expect(said('ke-hoach')).toContain('Bến Lặng');
    for (const page of ['mo-hinh/kcb-cccd-vneid', 'mo-hinh/gian-hang-khong-tui'])
      expect(said(page)).not.toContain('Bến Lặng');
    expect(source('mo-hinh')).not.toContain('khong-ro');
    // On the start page it is a card, and no column and no sentence.
    expect(source('').split('/ke-hoach/khong-ro/')).toHaveLength(2);
  });
  test('each has a matrix of its own plans and filters', () => {
    const parts = source('mo-hinh').split('data-matrix-part').slice(1);
    expect(parts).toHaveLength(2);
    const [first, second] = parts as [string, string];
    expect(first).toContain('/ke-hoach/de-an-06/');
    expect(first).not.toContain('/ke-hoach/cho-xanh/');
    expect(second).toContain('/ke-hoach/cho-xanh/');
    expect(second).not.toContain('/ke-hoach/de-an-06/');
    expect(second).toContain('Sáng kiến cho người bán');
    expect(second).not.toContain('Nhóm tiện ích');
  });
  test('sentences name both programmes', () => {
    expect(source('ke-hoach')).toContain('triển khai Đề án 06 và Chương trình Chợ xanh');
  });
  test('"Sáng kiến 1:" is an item of the programme that calls them so', () => {
    expect(said('ke-hoach/cho-xanh/mo-hinh-1')).toContain('Sáng kiến 1. Gian hàng không dùng túi ni lông');
    expect(said('ke-hoach/cho-xanh/mo-hinh-1')).toMatch(/Đồng Mây, Sáng kiến 1, dòng/);
  });
  test('a model that may be one is shown with what speaks for and against it; what is near none may be new', () => {
    const open = said('ke-hoach/de-an-06/mo-hinh-2');
    expect(open).toContain('cần xem');
    expect(open).toContain('Triển khai giải pháp kiểm soát ra vào tại nhà ga đường sắt');
    expect(open).toMatch(/Hợp: .*Chưa hợp: /);
    expect(open).not.toContain('có thể là mô hình mới');
    expect(said('ke-hoach/de-an-06/mo-hinh-3')).toContain('có thể là mô hình mới');
    expect(said('mo-hinh')).toMatch(/cần xem 2\?/);
  });
});

describe('a plan of which each group counts its models from 1', () => {
  const plan = 'ke-hoach/dem-lai';
  test('each model has a page of its own, which says its group', () => {
    expect(said(`${plan}/mo-hinh-i-1`)).toContain(
      'Mô hình 1 (nhóm I). Khám chữa bệnh bằng CCCD gắn chíp và VNeID',
    );
    expect(said(`${plan}/mo-hinh-ii-1`)).toContain('Mô hình 1 (nhóm II). Xe lôi có tem giá');
    expect(said(`${plan}/mo-hinh-ii-1`)).toContain('31/11/2025');
    for (const key of ['i-1', 'i-2', 'ii-1', 'ii-2']) {
      expect(source(plan)).toContain(`/${plan}/mo-hinh-${key}/`);
      expect(source(`${plan}/van-ban`)).toContain(`/${plan}/mo-hinh-${key}/`);
    }
  });
  test('what is said of one is not said of the other', () => {
    const warned = 'Điểm cần kiểm tra lại trong văn bản';
    expect(said(`${plan}/mo-hinh-ii-1`)).toContain(warned);
    expect(said(`${plan}/mo-hinh-i-1`)).not.toContain(warned);
    expect(said('mo-hinh/ve-tau-xe-cccd')).toContain('2 (nhóm II)');
    expect(said('mo-hinh/ve-tau-xe-cccd')).not.toContain('Tủ thuốc chung');
    expect(said('so/1')).toContain('Xe lôi có tem giá');
    expect(said('so/1')).toContain('Khám chữa bệnh bằng CCCD gắn chíp và VNeID');
  });
  test('the open data names them by number and key', () => {
    const open = JSON.parse(readFileSync(join(root, 'dist/du-lieu/mo-hinh.json'), 'utf8')) as {
      plan: string;
      number: number;
      key?: string;
      url: string;
    }[];
    const own = open.filter((model) => model.plan === 'dem-lai');
    expect(own.map(({ number, key }) => [number, key])).toEqual([
      [1, 'i-1'],
      [2, 'i-2'],
      [1, 'ii-1'],
      [2, 'ii-2'],
    ]);
    expect(new Set(own.map(({ url }) => url)).size).toBe(4);
  });
  test('every link of the site leads somewhere', () => {
    expect(brokenLinks(readBuiltSite(join(root, 'dist')))).toEqual([]);
  });
});

test('a footnote stands apart, linked with the place that refers to it', () => {
  const page = source('ke-hoach/dem-lai/mo-hinh-ii-2');
  expect(said('ke-hoach/dem-lai/mo-hinh-ii-2')).toContain('Biết ai lên đò 1 mỗi ngày.');
  expect(page).toMatch(/<a id="dan-chu-thich-1" href="#chu-thich-1"[^>]*>1<\/a>/);
  expect(page).toMatch(/<li id="chu-thich-1"[^>]*>\s*1 Gồm cả trẻ em/);
  expect(page).toContain('href="#dan-chu-thich-1"');
  const line = /<a href="#d-(\d+)"[^>]*aria-label="Chú thích 1"/.exec(
    source('ke-hoach/dem-lai/van-ban'),
  )![1]!;
  expect(source('ke-hoach/dem-lai/van-ban')).toMatch(
    new RegExp(`id="d-${line}"[\\s\\S]{0,400}1 Gồm cả trẻ em`),
  );
});
