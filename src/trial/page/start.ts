// The page where a person tries a plan. Until a file is chosen it loads nothing but this.
import { Refusal, Session } from './session.ts';
import type { Result } from './result.ts';
import { listenForFiles } from './choose.ts';
import { forget, keep, keptFile, type Kept } from './keep.ts';
import { progressOn } from './progress.ts';

/** All that draws a result, loaded with the first file. */
const loadView = () => import('./result.ts');

const NOT_LOADED = 'Không tải được dữ liệu để đối chiếu. Hãy kiểm tra mạng rồi thử lại.';

class TrialPage {
  private readonly root: HTMLElement;
  private readonly session: Session;
  private readonly progress: ReturnType<typeof progressOn>;
  private result: Result | undefined;
  /** The file that is shown. */
  private file: File | undefined;
  /** Counts what was asked, so that what was given up says nothing any more. */
  private turn = 0;

  constructor(root: HTMLElement) {
    this.root = root;
    this.progress = progressOn(this.part('progress'));
    this.session = new Session(root.dataset['base'] ?? '', this.progress);
    listenForFiles(
      this.part('drop'),
      this.part('file') as HTMLInputElement,
      (file) => void this.tryFile(file),
    );
    this.part('stop').addEventListener('click', () => this.session.stop());
    this.part('prepare').addEventListener('click', () => void this.prepare());
    this.part('keep').addEventListener('click', () => void this.keepFile());
    this.part('open-kept').addEventListener('click', () => void this.openKept());
    this.part('forget').addEventListener('click', () => void this.forgetFile());
    void keptFile().then((kept) => this.showKept(kept));
  }

  private async tryFile(file: File): Promise<void> {
    this.tell('');
    this.part('result-box').hidden = true;
    await this.attempt(async (isLast) => {
      const [trial, { Result }] = await Promise.all([this.session.read(file), loadView()]);
      if (!isLast()) return;
      this.result ??= new Result(this.root, (order) => this.session.makeFile(order));
      await this.result.show(trial, isLast);
      if (!isLast()) return;
      this.file = file;
    });
  }

  /** Does what was asked last: what it gave up says nothing any more. */
  private async attempt(work: (isLast: () => boolean) => Promise<void>): Promise<void> {
    const turn = (this.turn += 1);
    const isLast = (): boolean => turn === this.turn;
    this.busy(true);
    try {
      await work(isLast);
    } catch (error) {
      if (isLast()) this.tellError(error);
    } finally {
      if (isLast()) this.busy(false);
    }
  }

  /** Loads all that any file needs, so that the network can be cut before one is chosen. */
  private async prepare(): Promise<void> {
    // A file that is being read is not given up for it.
    if (this.root.getAttribute('aria-busy') === 'true') return;
    await this.attempt(async (isLast) => {
      const { loadOthers } = await loadView();
      if (!isLast()) return;
      await Promise.all([this.session.prepare(), loadOthers(this.root.dataset['base'] ?? '')]);
      if (isLast()) this.tell('Đã tải đủ. Có thể ngắt mạng rồi mới chọn tệp.');
    });
  }

  private async keepFile(): Promise<void> {
    if (!this.file) return;
    const kept = {
      name: this.file.name,
      bytes: new Uint8Array(await this.file.arrayBuffer()),
      at: Date.now(),
    };
    try {
      await keep(kept);
      this.showKept(kept);
      this.tell(`Đã giữ “${kept.name}” trên máy này. Bấm “Xóa khỏi máy này” để bỏ.`);
    } catch {
      this.tell('Trình duyệt không cho giữ tệp trên máy này.');
    }
  }

  private async openKept(): Promise<void> {
    const kept = await keptFile();
    if (kept) await this.tryFile(new File([kept.bytes], kept.name));
  }

  private async forgetFile(): Promise<void> {
    await forget();
    this.showKept(null);
    this.tell('Đã xóa tệp đã giữ khỏi máy này.');
  }

  private showKept(kept: Kept | null): void {
    this.part('kept').hidden = kept === null;
    this.part('kept-name').textContent =
      kept && `“${kept.name}”, giữ lúc ${new Date(kept.at).toLocaleString('vi')}`;
  }

  private tellError(error: unknown): void {
    this.tell(error instanceof Refusal ? error.message : NOT_LOADED);
    if (!(error instanceof Refusal)) console.error(error);
  }

  private tell(words: string): void {
    this.part('message').textContent = words;
  }

  private busy(is: boolean): void {
    this.part('progress').hidden = !is;
    this.root.setAttribute('aria-busy', String(is));
    if (is) this.progress.begin();
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

const root = document.querySelector<HTMLElement>('[data-trial]');
if (root) new TrialPage(root);
