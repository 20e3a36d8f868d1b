import { plainLook, type RunLook } from '../document/blocks.ts';
import { childOf, childrenOf, switchOf, valueOf, type XmlElement } from '../reader/xml.ts';

/** A paragraph's place in a list; `id` "0" says that it stands in none. */
export interface ListPlace {
  id: string;
  level: number | null;
}

interface Style {
  basedOn: string | undefined;
  run: XmlElement | undefined;
  list: ListPlace | null;
}

/** The styles of a document. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #defaults: XmlElement | undefined;
  readonly #defaultParagraph: string | undefined;
  readonly #themeFonts: ReadonlyMap<string, string>;

  constructor(part: XmlElement | null, themeFonts: ReadonlyMap<string, string>) {
    this.#themeFonts = themeFonts;
    const root = part ?? undefined;
    this.#defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
    for (const style of childrenOf(root, 'w:style')) {
      const id = style.attributes['w:styleId'] ?? '';
      this.#styles.set(id, {
        basedOn: valueOf(style, 'w:basedOn'),
        run: childOf(style, 'w:rPr'),
        list: listPlace(childOf(style, 'w:pPr')),
      });
      const isDefault = /^(1|true|on)$/.test(style.attributes['w:default'] ?? '');
      if (isDefault && style.attributes['w:type'] === 'paragraph') this.#defaultParagraph = id;
    }
  }

  /** The list of a paragraph's style or of one it is based on, and the style that says so. */
  listOf(style: string | undefined): (ListPlace & { style: string }) | null {
    let level: number | null = null;
    for (const [id, one] of this.#chain(style ?? this.#defaultParagraph)) {
      level ??= one.list?.level ?? null;
      if (one.list?.id) return { ...one.list, level, style: id };
    }
    return null;
  }

  /** The look of a run from the document's defaults, the paragraph's style, the run's style and its own properties. */
  lookOf(paragraphStyle: string | undefined, own: XmlElement | undefined): RunLook {
    const layers = [
      this.#defaults,
      ...this.#layers(paragraphStyle ?? this.#defaultParagraph),
      ...this.#layers(valueOf(own, 'w:rStyle')),
      own,
    ];
    const look: RunLook = { ...plainLook };
    for (const layer of layers) {
      if (!layer) continue;
      look.font = this.#fontOf(layer) ?? look.font;
      look.bold = switchOf(layer, 'w:b') ?? look.bold;
      look.italic = switchOf(layer, 'w:i') ?? look.italic;
      look.hidden = switchOf(layer, 'w:vanish') ?? look.hidden;
      look.capitals = switchOf(layer, 'w:caps') ?? look.capitals;
      look.struck = struckIn(layer) ?? look.struck;
    }
    return look;
  }

  #layers(style: string | undefined): (XmlElement | undefined)[] {
    return this.#chain(style)
      .map(([, { run }]) => run)
      .reverse();
  }

  /** A style and those it is based on; one that leads back to itself ends there. */
  #chain(style: string | undefined): [id: string, style: Style][] {
    const chain: [string, Style][] = [];
    const seen = new Set<string>();
    for (let id = style; id !== undefined && !seen.has(id); id = this.#styles.get(id)?.basedOn) {
      seen.add(id);
      const found = this.#styles.get(id);
      if (found) chain.push([id, found]);
    }
    return chain;
  }

  #fontOf(properties: XmlElement): string | null {
    const fonts = childOf(properties, 'w:rFonts')?.attributes;
    if (!fonts) return null;
    const theme = fonts['w:asciiTheme'] ?? fonts['w:hAnsiTheme'];
    const named = theme === undefined ? undefined : this.#themeFonts.get(theme.slice(0, 5));
    return named ?? fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? null;
  }
}

/** Whether properties strike a run through, once or doubly; undefined where they do not say. */
export function struckIn(properties: XmlElement | undefined): boolean | undefined {
  const [once, doubly] = [switchOf(properties, 'w:strike'), switchOf(properties, 'w:dstrike')];
  return once === true || doubly === true ? true : (once ?? doubly);
}

/** A paragraph's `w:numPr`: with a level alone the list is that of the style. */
export function listPlace(properties: XmlElement | undefined): ListPlace | null {
  const list = childOf(properties, 'w:numPr');
  if (!list) return null;
  const level = valueOf(list, 'w:ilvl');
  return { id: valueOf(list, 'w:numId') ?? '', level: level === undefined ? null : Number(level) };
}

/** "major" and "minor": the fonts of a theme, by the first five letters of what refers to them. */
export function readThemeFonts(theme: XmlElement | null): Map<string, string> {
  const scheme = childOf(childOf(theme ?? undefined, 'a:themeElements'), 'a:fontScheme');
  const fonts = new Map<string, string>();
  for (const kind of ['major', 'minor']) {
    const face = childOf(childOf(scheme, `a:${kind}Font`), 'a:latin')?.attributes.typeface;
    if (face) fonts.set(kind, face);
  }
  return fonts;
}
