// Models side by side: one of the tried plan and any of the site's, drawn by the comparison of the site.
import { MOST } from '../../comparison/chooser/choice.ts';
import { comparisonTree } from '../../comparison/view/comparison.ts';
import { differencesTree } from '../../comparison/view/differences.ts';
import type { ComparisonLinks, VersionData } from '../../comparison/version-data.ts';
import { modelKey, numeralOf } from '../../domain/model-key.ts';
import { load } from '../../delivery/host/load-json.ts';
import { pageAddress } from '../../delivery/host/page-address.ts';
import { domOf } from '../../tree/dom.ts';
import { drawInTurns } from '../../tree/draw-in-turns.ts';
import { h } from '../../tree/tree.ts';
import { OWN_PLAN, trialVersion } from '../view/trial-version.ts';
import { versionId, type Shown } from '../view/context.ts';

/** The comparison of the page, and what it compares. */
export class Panel {
  private readonly root: HTMLElement;
  private readonly base: string;
  private readonly host: string;
  private shown: Shown;
  /** The model of the tried plan, by its key. */
  private key = '';
  private chosen: string[] = [];

  constructor(root: HTMLElement, shown: Shown) {
    this.root = root;
    this.base = root.dataset['base'] ?? '';
    this.host = root.dataset['host'] ?? '';
    this.shown = shown;
    this.fillForm();
    this.part('form').addEventListener('submit', (event) => {
      event.preventDefault();
      this.add(this.select('mo-hinh').value);
    });
    this.select('ke-hoach').addEventListener('change', () => this.fillModels());
    this.part('chosen').addEventListener('click', (event) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-leave]')?.dataset['leave'];
      if (id === undefined) return;
      this.chosen = this.chosen.filter((one) => one !== id);
      void this.draw();
      this.part('chosen').focus();
    });
  }

  /** Another file: nothing of the one before stays. */
  reset(shown: Shown): void {
    this.shown = shown;
    this.key = '';
    this.section().hidden = true;
    this.part('result').replaceChildren();
    this.part('differences').replaceChildren();
    this.fillForm();
  }

  /** Compares a model of the tried plan with these, "thieu-van-2024.24", and leads there. */
  async open(key: string, ids: readonly string[]): Promise<void> {
    this.key = key;
    this.chosen = ids.slice(0, MOST - 1);
    this.section().hidden = false;
    await this.draw();
    const heading = this.section().querySelector<HTMLElement>('h2')!;
    heading.focus();
    heading.scrollIntoView();
  }

  private add(id: string): void {
    if (id === '' || this.chosen.includes(id)) return;
    if (this.chosen.length >= MOST - 1)
      return this.say(`Nhiều nhất ${MOST} mô hình: hãy bỏ bớt một mô hình.`);
    this.chosen.push(id);
    void this.draw();
  }

  private async draw(): Promise<void> {
    const { trial, others } = this.shown;
    const model = trial.plan.models.find((one) => modelKey(one) === this.key);
    if (!model) return;
    this.showChosen();
    this.part('back').setAttribute('href', `#mo-hinh-${this.key}`);
    this.part('title').textContent = `Đặt cạnh nhau: mô hình ${numeralOf(model)}`;
    const asked = this.asked();
    const goOn = (): boolean => asked === this.asked();
    try {
      const loaded = await Promise.all(
        this.chosen.map((id) => load<VersionData>(pageAddress(this.base, `/so-sanh/mo-hinh/${id}.json`))),
      );
      if (!goOn()) return;
      this.say('');
      const versions = [trialVersion(trial, model, others), ...loaded];
      const differences =
        versions.length > 1 && differencesTree(versions, others.abbreviations, this.links());
      await drawInTurns(this.part('differences'), differences, goOn);
      const compared = versions.map((version) => ({ version }));
      const comparison = comparisonTree(compared, others.abbreviations, this.links());
      await drawInTurns(this.part('result'), comparison, goOn);
    } catch {
      this.say('Không tải được mô hình của kế hoạch khác: cần có mạng để đặt cạnh nhau.');
    }
  }

  /** What is compared at this moment. */
  private asked(): string {
    return [this.key, ...this.chosen].join();
  }

  /** Places of the tried plan lie in no page: their links lead to its model in this one. */
  private links(): ComparisonLinks {
    const own = `/ke-hoach/${OWN_PLAN}/`;
    return {
      href: (path) => (path.startsWith(own) ? `#mo-hinh-${this.key}` : pageAddress(this.base, path)),
      permalink: (path) => this.host + path.slice(1),
      address: `${this.host}thu/`,
    };
  }

  private showChosen(): void {
    const { plans, models } = this.shown.others;
    const items = this.chosen.map((id) => {
      const model = models.find((one) => versionId(one) === id);
      const name = plans.find((plan) => plan.id === model?.plan)?.name ?? id;
      return h(
        'li',
        {},
        h(
          'button',
          { type: 'button', class: 'button', 'data-leave': id, title: model?.title },
          `✕ Bỏ ${name}, mô hình ${model ? numeralOf(model) : ''}`,
        ),
      );
    });
    this.part('chosen').replaceChildren(domOf(items));
  }

  private fillForm(): void {
    const { plans, models } = this.shown.others;
    const withModels = plans.filter(({ id }) => models.some(({ plan }) => plan === id));
    this.select('ke-hoach').replaceChildren(
      domOf(withModels.map(({ id, name }) => h('option', { value: id }, name))),
    );
    this.fillModels();
  }

  private fillModels(): void {
    const plan = this.select('ke-hoach').value;
    const own = this.shown.others.models.filter((model) => model.plan === plan);
    this.select('mo-hinh').replaceChildren(
      domOf(
        own.map((model) => h('option', { value: versionId(model) }, `${numeralOf(model)}. ${model.title}`)),
      ),
    );
  }

  private say(words: string): void {
    this.part('compare-said').textContent = words;
  }

  private section(): HTMLElement {
    return this.root.querySelector<HTMLElement>('#dat-canh-nhau')!;
  }

  private part(name: string): HTMLElement {
    return this.section().querySelector<HTMLElement>(`[data-${name}]`)!;
  }

  private select(name: string): HTMLSelectElement {
    return (this.part('form') as HTMLFormElement).elements.namedItem(name) as HTMLSelectElement;
  }
}
