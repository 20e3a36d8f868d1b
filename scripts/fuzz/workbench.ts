import { request } from 'node:http';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { InputError } from '../../src/domain/issue.ts';
import { planNames } from '../content/content.ts';
import { sumOf } from '../files/generated.ts';
import { startWorkbench } from '../workbench/server/start.ts';

/** A request to the workbench, as somebody who has the key may send it by mistake or malice. */
interface WildRequest {
  method: string;
  path: string;
  type: string;
  body: string | Uint8Array;
  /** Sent too, or instead of what a browser would send. */
  headers: Record<string, string>;
}

interface Answer {
  status: number;
  type: string;
  policy: string;
  text: string;
}

/**
 * Random requests to a workbench on a copy of one plan: each is answered, none with a defect or a stack, and no byte of
 * the copy changes.
 *
 * @param content the folder that the copy is made of
 * @returns how many were sent, and how many of them got a page
 * @throws InputError for the first request that broke a promise
 */
export async function fuzzWorkbench(
  content: string,
  parameters: { numRuns: number; seed?: number },
): Promise<{ sent: number; pages: number; seed: number }> {
  const plan = planNames(content)[0];
  if (plan === undefined) throw new InputError('there is no plan to fuzz with.');
  const folder = mkdtempSync(join(tmpdir(), 'doi-chieu-fuzz-'));
  const before = process.env.DOI_CHIEU_CONTENT;
  copyOf(content, plan, folder);
  process.env.DOI_CHIEU_CONTENT = folder;
  const running = await startWorkbench(0);
  let pages = 0;
  const sums = sumsBelow(folder);
  const items = await signedInItems(running.port, running.key, plan);
  try {
    const result = await fc.check(
      fc.asyncProperty(wildRequest(plan, items), async (wild) => {
        const answer = await ask(running.port, running.key, wild);
        check(answer);
        if (answer.status === 200) pages += 1;
      }),
      { ...parameters, endOnFailure: true },
    );
    if (result.failed) {
      console.error(JSON.stringify(result.counterexample));
      throw new InputError(`${String(result.errorInstance)} (seed ${result.seed}).`);
    }
    if (sumsBelow(folder) !== sums) throw new InputError(`a request changed content (seed ${result.seed}).`);
    return { sent: result.numRuns, pages, seed: result.seed };
  } finally {
    await running.close();
    if (before === undefined) delete process.env.DOI_CHIEU_CONTENT;
    else process.env.DOI_CHIEU_CONTENT = before;
    rmSync(folder, { recursive: true, force: true });
  }
}

function copyOf(content: string, plan: string, folder: string): void {
  for (const path of ['models', 'programmes', 'vocabulary', `sources/${plan}`, `corrections/${plan}.yaml`])
    if (existsSync(join(content, path))) cpSync(join(content, path), join(folder, path), { recursive: true });
}

/** A checksum of all but what the workbench remembers for itself. */
function sumsBelow(folder: string): string {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('.') && statSync(join(folder, name)).isFile())
    .sort();
  return sumOf(files.map((name) => `${name} ${sumOf(readFileSync(join(folder, name)))}`).join('\n'));
}

function check({ status, type, policy, text }: Answer): void {
  if (status >= 500) throw new Error(`answered with ${status}`);
  if (/^\s+at .*[:(]\d+|node:internal|\.ts:\d+/m.test(text)) throw new Error('answered with a stack');
  if (status !== 0 && policy === '') throw new Error('answered without a policy');
  const isPage = type.includes('html') && status >= 400 && text !== '';
  if (isPage && !/[ạ-ỹđ]/u.test(text)) throw new Error('refused in another language');
}

/** Says who decides, and gives the pages of what waits in the plan. */
async function signedInItems(port: number, key: string, plan: string): Promise<string[]> {
  const type = 'application/x-www-form-urlencoded';
  const ten = { method: 'POST', path: '/ten', type, body: 'by=T&at=2026-01-01', headers: {} };
  await ask(port, key, ten);
  const { text } = await ask(port, key, { ...ten, method: 'GET', path: `/soat/${plan}`, body: '' });
  return [...text.matchAll(/href="(\/soat\/[^"/]+\/[0-9a-f]{12})"/g)].map(([, path]) => path!);
}

/** A page of the slowest kind takes a second on a busy machine; a request that waits longer waits for ever. */
const PATIENCE_MS = 30_000;

/** The server hung up on what is no HTTP. */
const HUNG_UP: Answer = { status: 0, type: '', policy: '', text: '' };

function ask(port: number, key: string, wild: WildRequest): Promise<Answer> {
  const host = `127.0.0.1:${port}`;
  const headers = {
    cookie: `doi-chieu-${port}=${key}`,
    origin: `http://${host}`,
    'content-type': wild.type,
    'content-length': String(Buffer.byteLength(wild.body)),
    ...wild.headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method: wild.method, path: wild.path, headers });
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { 'content-type': type = '', 'content-security-policy': policy = '' } = response.headers;
        resolve({
          status: response.statusCode ?? 0,
          type,
          policy: String(policy),
          text: Buffer.concat(parts).toString('utf8'),
        });
      });
    });
    sent.setTimeout(PATIENCE_MS, () => {
      reject(new Error(`no answer within ${PATIENCE_MS / 1000} s`));
      sent.destroy();
    });
    sent.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'ECONNREFUSED' ? reject(error) : resolve(HUNG_UP),
    );
    // Cut off in the middle of an answer, which then has neither an end nor an error; behind an end this says nothing.
    sent.on('close', () => resolve(HUNG_UP));
    sent.end(wild.body);
  });
}

const nasty = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '..',
    '../../etc/passwd',
    '%2e%2e%2f',
    '__proto__',
    'constructor',
    '\u0000',
    '<script>alert(1)</script>',
    'Kế hoạch số 21/KH-UBND',
    '\u202e\u0300',
    '{"a":',
    '-1',
    '1e999',
    '999999999999',
  ),
);

/**
 * Forms whose press alone starts work of minutes: building, packing, reading all plans anew. All that they take is one
 * button ("ghi" of relearning), so a random body would try nothing but the work itself, hundreds of times.
 */
const HEAVY = /^\/(?:dung|xuat-ban|hoc-lai)(?:$|[/?])/;

const segment = (plan: string): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('soat', 'ke-hoach', 'thu', 'nhat-ky', 'tep', 'anh', 'mo-hinh', 'viec', 'ten'),
    fc.constantFrom(plan, `${plan}.png`, 'thong-tin', 'sua', 'ke-thua', 'thieu', 'thieu.docx', 'them'),
    fc.constantFrom('van-ban', 'mo-hinh-1', 'mo-hinh-0', 'hoan-tac', '1.png', '99999999.png', 'site.css'),
    nasty.map((text) => encodeURIComponent(text.toWellFormed())),
    fc.constantFrom('..', '.', '%00', '%', '%zz', '%2e%2e', '%ff'),
  );

const pathOf = (plan: string): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(segment(plan), { maxLength: 4 }),
      fc.constantFrom('', '/', '?ghi=1', '?tu=-5', '?voi=', '?ve=//evil.example', '?khoa=x'),
    )
    .map(([parts, end]) => `/${parts.join('/')}${end}`);

/** The forms that are there, so that not all requests end at "no such page". */
const knownPath = (plan: string): fc.Arbitrary<string> =>
  fc.constantFrom(
    `/ke-hoach/${plan}/sua`,
    `/ke-hoach/${plan}/thong-tin`,
    `/ke-hoach/${plan}/ke-thua`,
    `/soat/${plan}/000000000000`,
    '/nhat-ky/000000000000000000/hoan-tac',
    '/viec/000000000000000000/dung',
    '/viec/000000000000000000',
    '/ten',
    '/thu/000000000000000000/them',
    `/ke-hoach/${plan}/thieu`,
    '/nhat-ky',
    '/thu',
    `/soat/${plan}`,
    `/ke-hoach/${plan}/`,
    `/ke-hoach/${plan}/van-ban/`,
    `/ke-hoach/${plan}/mo-hinh-1/`,
  );

const names = [
  'viec',
  'text',
  'reason',
  'line',
  'change',
  'value',
  'quote',
  'by',
  'at',
  've',
  'ghi',
  'cho',
  'sum-corrections',
  'sum-facts',
  'shortName',
  'replaces',
  'level',
  'day',
];

const formBody = fc
  .array(fc.tuple(fc.constantFrom(...names), nasty), { maxLength: 8 })
  .map((fields) =>
    new URLSearchParams(fields.map(([name, value]) => [name, value.toWellFormed()])).toString(),
  );

const EDGE = 'ranh-gioi';
const multipart = fc
  .tuple(nasty, nasty, fc.nat({ max: 300 }))
  .map(([name, text, length]) =>
    `--${EDGE}\r\nContent-Disposition: form-data; name="${name.replace(/[\r\n"]/g, '')}"; filename=""\r\n\r\n${text}\r\n--${EDGE}--\r\n`.slice(
      0,
      length,
    ),
  );

const bodyOf: fc.Arbitrary<Pick<WildRequest, 'type' | 'body'>> = fc.oneof(
  { weight: 5, arbitrary: formBody.map((body) => ({ type: 'application/x-www-form-urlencoded', body })) },
  {
    weight: 2,
    arbitrary: multipart.map((body) => ({ type: `multipart/form-data; boundary=${EDGE}`, body })),
  },
  fc.json().map((body) => ({ type: 'application/json', body: body.slice(0, -1) })),
  fc.uint8Array({ maxLength: 200 }).map((body) => ({ type: 'text/plain', body })),
);

/** Headers that a program may send instead of a browser's. */
const headersOf = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Record<string, string>>({}) },
  fc.constantFrom<Record<string, string>>(
    { origin: 'http://evil.example' },
    { origin: 'null' },
    { host: 'evil.example' },
    { cookie: '' },
    { 'sec-fetch-site': 'cross-site' },
    { referer: 'http://evil.example/%' },
    { referer: '::' },
    { accept: '*/*', range: 'bytes=0-' },
  ),
);

const wildRequest = (plan: string, items: readonly string[]): fc.Arbitrary<WildRequest> =>
  fc
    .tuple(
      fc.constantFrom('GET', 'POST', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH'),
      fc.oneof(pathOf(plan), knownPath(plan), fc.constantFrom('/soat', ...items)),
      bodyOf,
      headersOf,
    )
    .filter(([method, path]) => method !== 'POST' || !HEAVY.test(path))
    .map(([method, path, body, headers]) => ({ method, path, ...body, headers }));
