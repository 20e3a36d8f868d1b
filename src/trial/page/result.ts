// The result of a trial: drawn once for each file, and again in part where another scope is chosen.
import { load } from '../../delivery/host/load-json.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import { domOf } from '../../tree/dom.ts';
import { breathe, drawInTurns } from '../../tree/draw-in-turns.ts';
import { h } from '../../tree/tree.ts';
import { takeAlong, type MakeFile, type TakeAlong } from '../export/take-along.ts';
import { findDoubts } from '../findings/doubts.ts';
import { findMissing } from '../findings/missing.ts';
import { ownModels } from '../findings/own-models.ts';
import { MARKED, scopesFor } from '../findings/scope.ts';
import { OTHERS_FILE, type Others } from '../data/others.ts';
import type { Trial } from '../data/trial.ts';
import type { Shown } from '../view/context.ts';
import { doubtsTree } from '../view/doubts.ts';
import { missingTree } from '../view/missing.ts';
import { modelsTree } from '../view/models.ts';
import { Panel } from './panel.ts';
import { summaryTree } from '../view/summary.ts';

let others: Promise<Others> | undefined;

/** What files are compared with; loaded once. @throws Error where it does not come */
export function loadOthers(base: string): Promise<Others> {
  others ??= load<Others>(pageAddress(base, OTHERS_FILE));
  others.catch(() => (others = undefined));
  return others;
}

/** The result on the page. */
export class Result {
  private readonly root: HTMLElement;
  private readonly base: string;
  private readonly makeFile: MakeFile;
  private readonly marked = new Set<string>();
  private shown: Shown | undefined;
  private panel: Panel | undefined;
  /** Counts how often a scope was drawn: what another choice overtook is not finished. */
  private turn = 0;

  private making = false;

  constructor(root: HTMLElement, makeFile: MakeFile) {
    this.root = root;
    this.makeFile = makeFile;
    this.base = root.dataset['base'] ?? '';
    root.addEventListener('click', (event) => this.onClick(event));
    this.scopeSelect().addEventListener('change', () => void this.drawMissing());
    this.part('marks').addEventListener('change', (event) => this.onMark(event.target as HTMLInputElement));
  }

  /** What is on the page at this moment. */
  get current(): Shown | undefined {
    return this.shown;
  }

  /** The scope that is chosen. */
  get scope(): ReturnType<typeof scopesFor>[number] {
    const { trial, others } = this.shown!;
    const scopes = scopesFor(trial, others, this.marked);
    return scopes.find(({ id }) => id === this.scopeSelect().value) ?? scopes[0]!;
  }

  /**
   * Shows a trial, piece by piece.
   *
   * @param goOn says no once another file is asked for
   * @throws Error where what it is compared with does not come
   */
  async show(trial: Trial, goOn: () => boolean): Promise<void> {
    const shown: Shown = {
      trial,
      others: await loadOthers(this.base),
      href: (path) => pageAddress(this.base, path),
    };
    this.shown = shown;
    await breathe();
    const own = ownModels(trial, shown.others);
    const doubts = findDoubts(trial);
    await breathe();
    if (!goOn()) return;
    // Names are put in order: the first time, that costs a browser as much as all else here.
    this.fillScopes();
    await breathe();
    if (!goOn()) return;
    if (this.panel) this.panel.reset(shown);
    else this.panel = new Panel(this.root, shown);
    for (const name of ['models', 'missing', 'doubts', 'take-said']) this.part(name).replaceChildren();
    await breathe();
    if (!goOn()) return;
    this.part('summary').replaceChildren(domOf(summaryTree(shown, own, doubts)));
    this.part('result-box').hidden = false;
    await drawInTurns(this.part('models'), modelsTree(shown, own), goOn);
    await this.drawMissing(goOn);
    await drawInTurns(this.part('doubts'), doubtsTree(shown, doubts), goOn);
    if (!goOn()) return;
    this.part('heading').focus();
  }

  private fillScopes(): void {
    const { trial, others } = this.shown!;
    const chosen = this.scopeSelect().value;
    const scopes = scopesFor(trial, others, this.marked);
    this.scopeSelect().replaceChildren(
      domOf(scopes.map(({ id, label }) => h('option', { value: id, selected: id === chosen }, label))),
    );
    const all = scopes[0]!.plans;
    const marks = all.map(({ id, name }) =>
      h('label', {}, h('input', { type: 'checkbox', value: id, checked: this.marked.has(id) }), ` ${name}`),
    );
    this.part('marks').replaceChildren(domOf(marks));
  }

  private async drawMissing(goOn: () => boolean = () => true): Promise<void> {
    const { trial, others } = this.shown!;
    const { scope } = this;
    const turn = (this.turn += 1);
    const isLast = (): boolean => goOn() && turn === this.turn;
    const missing = findMissing(trial, others, scope.plans);
    await breathe();
    if (isLast()) await drawInTurns(this.part('missing'), missingTree(this.shown!, missing, scope), isLast);
  }

  /** Marking a plan shows the comparison with the marked ones. */
  private onMark({ value, checked }: HTMLInputElement): void {
    if (checked) this.marked.add(value);
    else this.marked.delete(value);
    const { trial, others } = this.shown!;
    const option = [...this.scopeSelect().options].find((one) => one.value === MARKED)!;
    option.textContent = scopesFor(trial, others, this.marked).find(({ id }) => id === MARKED)!.label;
    this.scopeSelect().value = MARKED;
    void this.drawMissing();
  }

  private onClick(event: Event): void {
    const target = event.target as Element;
    const taken = target.closest<HTMLElement>('[data-take]')?.dataset['take'];
    if (taken === 'print') print();
    else if (taken !== undefined) void this.take(taken as TakeAlong);
    const button = target.closest<HTMLElement>('[data-compare]');
    if (!button) return;
    const ids = (button.dataset['with'] ?? '').split(',').filter(Boolean);
    void this.panel?.open(button.dataset['compare'] ?? '', ids);
  }

  private async take(kind: TakeAlong): Promise<void> {
    const host = this.root.dataset['host'] ?? '';
    const said = this.part('take-said');
    // While it is made, a second press must not start it again.
    if (this.making) return;
    this.making = true;
    said.textContent = 'Đang làm tệp…';
    try {
      await breathe();
      await takeAlong(kind, this.shown!, this.scope, (path) => host + path.slice(1), this.makeFile);
      said.textContent = '';
    } catch {
      said.textContent = 'Không làm được tệp. Hãy kiểm tra mạng rồi thử lại.';
    } finally {
      this.making = false;
    }
  }

  private part(name: string): HTMLElement {
    return this.root.querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private scopeSelect(): HTMLSelectElement {
    return this.root.querySelector<HTMLSelectElement>('[data-scope]')!;
  }
}
