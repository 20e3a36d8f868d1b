import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'node:http';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { smallContent, snapshot } from '../support/commands.ts';
import { openWorkbench, type Clerk } from '../support/workbench.ts';

const DRAFT = readFileSync(join(projectRoot, 'test/fixtures/trial/du-thao.txt'), 'utf8');
const OTHER = 'xa-khong-ten-2023';

/** The bytes of a file to download. */
function bytesAt({ port, cookie }: Clerk, path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, headers: { cookie }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => resolve(Buffer.concat(parts)));
      },
    );
    asked.on('error', reject);
    asked.end();
  });
}

const partOf = (pack: Buffer, name: string): string => Buffer.from(unzipSync(pack)[name]!).toString('utf8');
const headOf = (text: string): string => /<h2>(So với: [^<]*)<\/h2>/.exec(text)![1]!;

test('what a dropped file lacks beside one plan, or all: as a page, as Word and as Excel; nothing is written', async () => {
  const content = smallContent();
  const clerk = await openWorkbench(content);
  // A second plan that the first one may be held against.
  const tried = await clerk.drop('hai.txt', Buffer.from(DRAFT.replaceAll('Sen Vàng', 'Sen Xanh')));
  const added = await clerk.post(`${tried}/them`, [
    ['id', 'sen-xanh-2024'],
    ['shortName', 'Sen Xanh, 2024'],
    ['origin', 'Tệp thử.'],
  ]);
  await clerk.finish(added.headers.location!);
  const before = snapshot(content);
  const file = await clerk.drop(
    'mot.txt',
    Buffer.from(DRAFT.replace('4. Mô hình 24: Chợ quê không dùng tiền mặt', '')),
  );

  const all = (await clerk.get(`${file}/thieu`)).text;
  expect(headOf(all)).toBe('So với: Cả chương trình (2 kế hoạch)');
  for (const [id, name, other] of [
    [OTHER, 'Xã không nêu tên, 2023', 'Sen Xanh, 2024'],
    ['sen-xanh-2024', 'Sen Xanh, 2024', 'Xã không nêu tên, 2023'],
  ] as const) {
    const { text } = await clerk.get(`${file}/thieu?voi=${id}`);
    expect(headOf(text)).toBe(`So với: ${name}`);
    // Below the form, whose list names all of them, only the chosen one is spoken of.
    const told = text.slice(text.indexOf('<h2>So với'));
    expect([id, told.includes(`/ke-hoach/${id}/`)]).toEqual([id, true]);
    expect(told).not.toContain(other);
    const links = [...text.matchAll(/href="([^"]*thieu\.(?:docx|xlsx)[^"]*)"/g)].map(([, href]) => href!);
    expect(links.map((href) => href.split('?')[1])).toEqual([`voi=${id}`, `voi=${id}`]);
    const word = partOf(await bytesAt(clerk, links[0]!), 'word/document.xml');
    expect(word).toContain(`So với: ${name}.`);
    expect(word).not.toContain(other);
    expect(partOf(await bytesAt(clerk, links[1]!), 'xl/workbook.xml')).toContain('thiếu gì');
  }
  // What nobody offers is no plan of its own: all of them are taken, and it says so.
  for (const asked of ['khong-co', '%3Cscript%3E', '..%2F..'])
    expect(headOf((await clerk.get(`${file}/thieu?voi=${asked}`)).text)).toBe(headOf(all));
  expect(snapshot(content)).toEqual(before);
}, 180_000);
