import { beforeEach, expect, test, vi } from 'vitest';
import type { FromReader, ToReader } from '../../src/trial/data/messages.ts';
import type { Trial } from '../../src/trial/data/trial.ts';
import { Refusal, Session } from '../../src/trial/page/session.ts';
import type { Reader } from '../../src/trial/worker/start-worker.ts';

/** The readers that were asked for, each with what it was told; none has come yet. */
const opened: { come: () => void; asked: ToReader[]; receive: (message: FromReader) => void }[] = [];

vi.mock('../../src/trial/reader/host/open-reader.ts', () => ({
  openReader: (_base: string, receive: (message: FromReader) => void): Promise<Reader> =>
    new Promise((resolve) => {
      const asked: ToReader[] = [];
      const reader: Reader = { tell: (message) => void asked.push(message), end: () => undefined };
      opened.push({ come: () => resolve(reader), asked, receive });
    }),
}));

beforeEach(() => void opened.splice(0));

const open = (): Session => new Session('', { stage: () => undefined, step: () => undefined });
const file = (name: string): File => new File(['Kế hoạch'], name);
const done = (name: string): FromReader => ({ type: 'done', trial: { file: name } as Trial });

/** What came of a reading: the name of the file that is shown, or the sentence that is said instead. */
const outcome = (reading: Promise<Trial>): Promise<string> =>
  reading.then(
    (trial) => trial.file,
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  );

/** Until the session waits for its reader, or asked it. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('a file that is chosen while the reader still loads takes the place of the one before', async () => {
  const session = open();
  const first = outcome(session.read(file('mot.txt')));
  await settled();
  const second = outcome(session.read(file('hai.txt')));
  await settled();
  const [{ come, asked, receive }] = opened as [(typeof opened)[0]];
  come();
  await settled();
  expect(asked).toMatchObject([{ type: 'read', name: 'hai.txt' }]);
  receive(done('hai.txt'));
  expect(await Promise.all([first, second])).toEqual(['Đã dừng.', 'hai.txt']);
});

test('what is stopped before the reader came is not asked of it', async () => {
  const session = open();
  const reading = outcome(session.read(file('mot.txt')));
  await settled();
  session.stop();
  opened[0]!.come();
  expect(await reading).toBe('Đã dừng.');
  expect(opened[0]!.asked).toEqual([]);
});

test('a file that is chosen while all parts are loaded ahead ends that, and is read', async () => {
  const session = open();
  const ahead = session.prepare().then(
    () => 'loaded',
    (error: Error) => error.message,
  );
  await settled();
  opened[0]!.come();
  await settled();
  const reading = outcome(session.read(file('mot.txt')));
  await settled();
  opened[1]!.come();
  await settled();
  opened[1]!.receive(done('mot.txt'));
  expect(await Promise.all([ahead, reading])).toEqual(['Đã dừng.', 'mot.txt']);
});

test('a file to take along is made by the reader that is there', async () => {
  const session = open();
  const report = { title: 'Thử', release: 'Bản phát hành 1', notes: [], tables: [] };
  const made = session.makeFile({ kind: 'word', report });
  await settled();
  const [{ come, asked, receive }] = opened as [(typeof opened)[0]];
  come();
  await settled();
  expect(asked).toEqual([{ type: 'make', order: { kind: 'word', report } }]);
  receive({ type: 'made', bytes: new Uint8Array([80, 75]) });
  expect(await made).toEqual(new Uint8Array([80, 75]));
  const refused = session.makeFile({ kind: 'excel', report }).then(String, String);
  await settled();
  receive({ type: 'offline' });
  expect(await refused).toMatch(/Không tải được bộ đọc/);
});
