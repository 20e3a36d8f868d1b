import { InputError } from '../../../src/domain/issue.ts';
import type { FileOrder, FromReader, PartAddresses, ToReader } from '../../../src/trial/data/messages.ts';
import { htmlReader } from '../../receive/html/index.ts';
import { isPdf } from '../../receive/pdf/index.ts';
import { isProvided, provide } from '../browser/library.ts';
import { setOfLife } from '../browser/of-life.ts';
import { setWebPairs } from '../browser/web-pairs.ts';
import { unpackPairs } from '../pack-pairs.ts';
import { TrialReader } from '../read-trial.ts';
import type { Loader } from './loader.ts';

const tell = (message: FromReader): void => self.postMessage(message);

/** A part that could not be loaded. */
class NotLoaded extends Error {}

/** A part; what fails is asked for again the next time. @throws NotLoaded */
async function part<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new NotLoaded('A part of the reader did not come.', { cause });
  }
}

/** What a worker does: loads its parts when they are needed, reads one file after the other, and makes files. */
class Service {
  private readonly loader: Loader;
  private reader: TrialReader | undefined;

  constructor(loader: Loader) {
    this.loader = loader;
  }

  private async open(): Promise<TrialReader> {
    if (this.reader) return this.reader;
    const [data, pairs] = await part(() => Promise.all([this.loader.data(), this.loader.pairs()]));
    setWebPairs(unpackPairs(pairs));
    setOfLife(data.phrases);
    return (this.reader = new TrialReader(data));
  }

  private async openPdf(): Promise<void> {
    if (!isProvided('pdf')) provide('pdf', await part(() => this.loader.pdf()));
  }

  private async openHtml(): Promise<void> {
    if (!isProvided('html')) provide('html', await part(() => this.loader.html()));
  }

  async prepare(): Promise<void> {
    await Promise.all([this.open(), this.openPdf(), this.openHtml(), part(() => this.loader.files())]);
    tell({ type: 'prepared' });
  }

  async read(bytes: Uint8Array, name: string): Promise<void> {
    tell({ type: 'stage', stage: 'load' });
    const reader = await this.open();
    if (isPdf(bytes)) await this.openPdf();
    else if (htmlReader.recognises(bytes)) await this.openHtml();
    const trial = await reader.read(bytes, name, {
      stage: (stage) => tell({ type: 'stage', stage }),
      step: (step) => tell({ type: 'step', ...step }),
    });
    tell({ type: 'done', trial });
  }

  async make(order: FileOrder): Promise<void> {
    const { makeFile } = await part(() => this.loader.files());
    tell({ type: 'made', bytes: await makeFile(order) });
  }

  answer(question: Exclude<ToReader, { type: 'start' }>): Promise<void> {
    if (question.type === 'prepare') return this.prepare();
    if (question.type === 'make') return this.make(question.order);
    return this.read(question.bytes, question.name);
  }
}

function tellError(error: unknown): void {
  if (error instanceof InputError)
    tell({ type: 'refused', message: error.message, hint: error.hint ?? null });
  else if (error instanceof NotLoaded) tell({ type: 'offline' });
  else
    tell({
      type: 'failed',
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
}

/** Makes a worker of the module that calls it. @param loaderFor how the parts come, by what the page says of them */
export function serveReader(loaderFor: (parts: PartAddresses) => Loader): void {
  let service: Service | undefined;
  self.addEventListener('message', ({ data }: MessageEvent<ToReader>) => {
    if (data.type === 'start') return void (service = new Service(loaderFor(data.parts)));
    service!.answer(data).catch(tellError);
  });
}
