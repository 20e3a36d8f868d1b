// The page that puts a new plan together from old ones. All that is chosen stands in the address.
import type { VersionData } from '../../comparison/version-data.ts';
import { load } from '../../delivery/host/load-json.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import type { Draft } from '../../report/draft/draft.ts';
import { WORD } from '../../report/media-types.ts';
import { saveBytes } from '../../report/save.ts';
import { domOf } from '../../tree/dom.ts';
import { turns } from '../../tree/draw-in-turns.ts';
import { Refusal, Session } from '../../trial/page/session.ts';
import { OTHERS_FILE, type Others } from '../../trial/data/others.ts';
import { numbered, readState, writeState, type Chosen, type MergeState } from '../choice/state.ts';
import { makeDraft } from '../draft/draft.ts';
import { RowList } from './row-list.ts';
import { plansTree, todayTree } from './view.ts';

class MergePage {
  private readonly root: HTMLElement;
  private readonly others: Others;
  private readonly rows: RowList;
  private readonly session: Session;
  private state: MergeState;
  /** While a file is made, a second press must not start it again. */
  private making = false;

  constructor(root: HTMLElement, others: Others) {
    this.root = root;
    this.others = others;
    this.rows = new RowList(this.part('rows'), others, (path) => this.href(path));
    this.session = new Session(root.dataset['base'] ?? '', { stage: () => undefined, step: () => undefined });
    this.state = readState(new URLSearchParams(location.search), others);
    this.part('today').replaceChildren(domOf(todayTree(others)));
    this.part('today-box').hidden = !others.plans.some(({ today }) => today.length > 0);
    this.part('today').addEventListener('change', () => this.chooseToday());
    this.part('plans').addEventListener('change', () => this.choosePlans());
    this.part('rows').addEventListener('change', (event) => this.onChange(event.target as HTMLInputElement));
    this.part('rows').addEventListener('click', (event) => this.onClick(event));
    this.part('renumber').addEventListener('click', () => this.choose(numbered(this.state.chosen)));
    this.part('word').addEventListener('click', () => void this.takeWord());
    addEventListener('popstate', () => {
      this.state = readState(new URLSearchParams(location.search), others);
      this.draw();
    });
    this.draw();
  }

  /** The plans of a unit of today are its predecessors. */
  private chooseToday(): void {
    const unit = (this.part('today') as HTMLSelectElement).value;
    if (unit !== '')
      this.setPlans(this.others.plans.filter(({ today }) => today.includes(unit)).map(({ id }) => id));
  }

  private choosePlans(): void {
    const boxes = [...this.part('plans').querySelectorAll<HTMLInputElement>('input:checked')];
    this.setPlans(boxes.map(({ value }) => value));
  }

  private setPlans(ids: readonly string[]): void {
    this.state = readState(new URLSearchParams({ ke: ids.join(',') }), this.others);
    this.remember();
    this.draw();
  }

  private choose(chosen: Chosen[]): void {
    this.state = { ...this.state, chosen, unknown: [], beyond: [] };
    this.remember();
    this.drawRows();
  }

  private onChange(target: HTMLInputElement | HTMLSelectElement): void {
    const key = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const change = (one: Chosen): Chosen => {
      if (one.row.key !== key) return one;
      if (!target.matches('[data-from]')) {
        const number = Number(target.value);
        return { ...one, number: Number.isInteger(number) && number > 0 ? number : null };
      }
      const from = target.value || null;
      return { ...one, from, number: from === null ? null : (one.number ?? this.nextNumber()) };
    };
    this.choose(this.state.chosen.map(change));
    this.focusOn(key, target.matches('[data-from]') ? '[data-from]' : '[data-number]');
  }

  private nextNumber(): number {
    return Math.max(0, ...this.state.chosen.map(({ number }) => number ?? 0)) + 1;
  }

  private onClick(event: Event): void {
    const button = (event.target as Element).closest<HTMLElement>('[data-move]');
    const key = button?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const chosen = [...this.state.chosen];
    const at = chosen.findIndex(({ row }) => row.key === key);
    const to = at + Number(button?.dataset['move']);
    if (!button || at < 0 || to < 0 || to >= chosen.length) return;
    [chosen[at], chosen[to]] = [chosen[to]!, chosen[at]!];
    this.choose(chosen);
    this.focusOn(key, `[data-move="${button.dataset['move']}"]:enabled, [data-from]`);
  }

  /** Keyboard users stay where they were: a row that is moved takes its focus with it. */
  private focusOn(key: string | undefined, selector: string): void {
    const row = [...this.part('rows').querySelectorAll<HTMLElement>('[data-row]')].find(
      (one) => one.dataset['row'] === key,
    );
    const wanted = selector.split(', ').map((one) => row?.querySelector<HTMLElement>(one));
    wanted.find(Boolean)?.focus();
  }

  private remember(): void {
    history.pushState(null, '', `${location.pathname}${writeState(this.state, this.others)}`);
  }

  private draw(): void {
    const { plans, unknown, beyond } = this.state;
    this.part('plans').replaceChildren(domOf(plansTree(this.others, plans)));
    const left = [
      unknown.length > 0 && `Không có trên trang, nên đã bỏ qua: ${unknown.join('; ')}.`,
      beyond.length > 0 && `Ghép được ${plans.length} kế hoạch một lần, nên đã bỏ qua: ${beyond.join('; ')}.`,
    ];
    this.tell(left.filter(Boolean).join(' '));
    this.drawRows();
  }

  private drawRows(): void {
    const { plans, chosen } = this.state;
    this.part('result-box').hidden = plans.length === 0;
    void this.rows.draw(chosen);
    const taken = chosen.filter(({ from }) => from !== null);
    const open = taken.filter(({ row }) => row.contradictions.length + row.silent.length > 0);
    const numbers = taken.map(({ number }) => number);
    const twice = numbers.filter((number, at) => number !== null && numbers.indexOf(number) !== at);
    this.part('counts').textContent =
      `${plans.length} kế hoạch, ${chosen.length} mô hình; đưa vào ${taken.length}, trong đó ${open.length} có điểm phải quyết định.` +
      (twice.length > 0 ? ` Số bị trùng: ${[...new Set(twice)].join(', ')}.` : '');
  }

  private async takeWord(): Promise<void> {
    if (this.making) return;
    this.making = true;
    try {
      this.tell('Đang tải lời của các mô hình…');
      const draft = await this.draft();
      this.tell('Đang làm tệp…');
      saveBytes(await this.session.makeFile({ kind: 'draft', draft }), WORD, 'ke-hoach-ban-nhap.docx');
      this.tell('Đã tạo bản nháp Word.');
    } catch (error) {
      // What the session says is of a file that is read; here one was made.
      const what = error instanceof Refusal ? 'Không làm được tệp' : 'Không tải được lời của các mô hình';
      this.tell(`${what}. Hãy kiểm tra mạng rồi thử lại.`);
    } finally {
      this.making = false;
    }
  }

  /** The draft of what is chosen at this moment. @throws Error where the words of a model do not come */
  private async draft(): Promise<Draft> {
    const { chosen } = this.state;
    const taken = chosen.filter(({ from }) => from !== null);
    const ids = [...new Set(taken.flatMap(({ row }) => row.holders.map(({ id }) => id)))];
    const versions = await Promise.all(
      ids.map((id) => load<VersionData>(this.href(`/so-sanh/mo-hinh/${id}.json`))),
    );
    const byId = new Map(versions.map((version) => [version.id, version]));
    const host = this.root.dataset['host'] ?? '';
    const permalink = (path: string): string => host + path.slice(1);
    return makeDraft(chosen, byId, this.others.abbreviations, permalink, turns());
  }

  private href(path: string): string {
    return pageAddress(this.root.dataset['base'] ?? '', path);
  }

  private tell(words: string): void {
    this.part('message').textContent = words;
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }
}

async function start(root: HTMLElement): Promise<void> {
  try {
    const others = await load<Others>(pageAddress(root.dataset['base'] ?? '', OTHERS_FILE));
    new MergePage(root, others);
  } catch (error) {
    root.querySelector('[data-message]')!.textContent =
      'Không tải được danh sách kế hoạch. Hãy thử tải lại trang.';
    console.error(error);
  }
}

const root = document.querySelector<HTMLElement>('[data-merge]');
if (root) void start(root);
