import { openReader } from '../reader/host/open-reader.ts';
import type { FileOrder, FromReader, ToReader, TrialStage } from '../data/messages.ts';
import { sentenceOf } from './sentences.ts';
import type { Reader } from '../worker/start-worker.ts';
import type { Trial } from '../data/trial.ts';

/** No plan is as large; a larger file would only fill the memory. */
const MOST_BYTES = 60_000_000;
/** Milliseconds without a sign of life after which a file is taken to be endless. */
const PATIENCE = 120_000;

const STOPPED = 'Đã dừng.';
const OFFLINE = 'Không tải được bộ đọc. Hãy kiểm tra mạng rồi thử lại.';
const FAILED = 'Bộ đọc gặp lỗi với tệp này. Tệp vẫn ở máy của bạn; hãy thử lưu lại thành .docx rồi chọn lại.';
const TOO_LONG = 'Đọc tệp này quá lâu nên đã dừng. Hãy lưu lại thành .docx hoặc chia nhỏ rồi chọn lại.';

/** What the page is told while a file is read. */
export interface Listener {
  stage: (stage: TrialStage) => void;
  step: (what: string, done: number, total: number | null) => void;
}

/** What a person is told instead of a result: one or two sentences. */
export class Refusal extends Error {}

/** One reader for all files that are tried one after the other. */
export class Session {
  private readonly base: string;
  private readonly listener: Listener;
  private reader: Promise<Reader> | undefined;
  private settle: { resolve: (message: FromReader) => void; reject: (reason: Error) => void } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was asked: what was given up before the reader came must not be asked of it any more. */
  private turn = 0;

  /** @param base the root of the site */
  constructor(base: string, listener: Listener) {
    this.base = base;
    this.listener = listener;
  }

  /** Loads all that any file may need. @throws Refusal where it does not come */
  async prepare(): Promise<void> {
    await this.ask(() => Promise.resolve({ type: 'prepare' }));
  }

  /** Reads a file. @throws Refusal where it cannot be read, with what to do */
  async read(file: File): Promise<Trial> {
    if (file.size > MOST_BYTES)
      throw new Refusal(
        `Tệp lớn hơn ${MOST_BYTES / 1_000_000} MB, lớn hơn mọi kế hoạch. Hãy chọn tệp chỉ chứa một kế hoạch.`,
      );
    const answer = await this.ask(async () => ({
      type: 'read',
      bytes: new Uint8Array(await file.arrayBuffer()),
      name: file.name,
    }));
    if (answer.type !== 'done') throw new Refusal(FAILED);
    return answer.trial;
  }

  /**
   * The bytes of a file, made away from the page, which goes on meanwhile. @throws Refusal where its part does not
   * come
   */
  async makeFile(order: FileOrder): Promise<Uint8Array> {
    const answer = await this.ask(() => Promise.resolve({ type: 'make', order }));
    if (answer.type !== 'made') throw new Refusal(FAILED);
    return answer.bytes;
  }

  /** Ends what was asked, or keeps it from being asked where the reader is still to come. */
  stop(sentence = STOPPED): void {
    this.turn += 1;
    if (!this.settle) return;
    clearTimeout(this.timer);
    void this.reader?.then((reader) => reader.end());
    this.reader = undefined;
    this.settle.reject(new Refusal(sentence));
    this.settle = undefined;
  }

  /** The reader answers one question at a time: whatever was asked before is ended. */
  private async ask(question: () => Promise<ToReader>): Promise<FromReader> {
    this.stop();
    const { turn } = this;
    const message = await question();
    this.reader ??= openReader(this.base, (message) => this.receive(message));
    let reader: Reader;
    try {
      reader = await this.reader;
    } catch (cause) {
      this.reader = undefined;
      throw new Refusal(OFFLINE, { cause });
    }
    if (turn !== this.turn) throw new Refusal(STOPPED);
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject };
      this.wait();
      reader.tell(message);
    });
  }

  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.stop(TOO_LONG), PATIENCE);
  }

  private receive(message: FromReader): void {
    // One that was ended may have had something on its way.
    if (!this.settle) return;
    this.wait();
    if (message.type === 'stage') return this.listener.stage(message.stage);
    if (message.type === 'step') return this.listener.step(message.what, message.done, message.total);
    clearTimeout(this.timer);
    const { settle } = this;
    this.settle = undefined;
    if (message.type === 'done' || message.type === 'prepared' || message.type === 'made')
      return settle.resolve(message);
    if (message.type === 'refused') return settle.reject(new Refusal(sentenceOf(message.message)));
    // What broke once is started anew for the next file.
    if (message.type === 'failed') {
      this.settle = settle;
      return this.stop(FAILED);
    }
    settle.reject(new Refusal(OFFLINE));
  }
}
