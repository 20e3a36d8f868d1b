import type { LineRole } from '../../../../src/domain/layout.ts';
import type { PageContent } from '../content/content-types.ts';
import { fillIn } from './fill-in.ts';
import type { Flow } from './flow.ts';
import { furnitureOf, type FurnishedPage } from './furniture.ts';
import { printedLines } from './printed-lines.ts';
import type { PrintedLine, Reader } from './printed-line.ts';
import { readingOrder } from './reading-order.ts';
import { floatingLines, signatureLines } from './stamps.ts';
import { ruledParts, type RuledParts } from './tables.ts';

type Role = LineRole['role'];

/** A page taken apart: what is read, in order, and what stands around it. */
export interface PageFlow {
  page: number;
  flow: Flow[];
  /** Running heads, page numbers, notes, stamps: by height. */
  around: { line: PrintedLine; role: Role }[];
  /** Lines of the flow that stand in a frame, or in a box that floats over the page. */
  framed: Set<PrintedLine>;
}

/** Takes the pages of a document apart. */
export function pageFlows(contents: readonly PageContent[], reader: Reader): PageFlow[] {
  const pages = contents.map((content) => prepared(content, reader));
  // What stands in a table is no running head, though a head of columns comes back on each page.
  const furniture = furnitureOf(pages);
  return pages.map((page) => {
    const around = page.lines.flatMap((line) => {
      const role = furniture.get(line);
      return role ? [{ line, role }] : [];
    });
    const body = page.lines.filter((line) => !furniture.has(line));
    const { tables, framed } = page.ruled;
    return {
      page: page.page,
      flow: ordered(body, tables, page),
      around: [...around, ...page.stamps],
      framed,
    };
  });
}

interface PreparedPage extends FurnishedPage {
  stamps: { line: PrintedLine; role: Role }[];
  ruled: RuledParts;
}

function prepared(content: PageContent, reader: Reader): PreparedPage {
  const { page, width, height, rules } = content;
  const seen = content.glyphs.filter(({ invisible }) => !invisible);
  const own = printedLines(
    content,
    seen.filter(({ annotation }) => annotation === null),
    reader,
  );
  const added = printedLines(
    content,
    seen.filter(({ annotation }) => annotation !== null),
    reader,
  );
  const { lines: filled, left } = fillIn(own, added);
  const signatures = signatureLines(filled);
  const turned = printedLines(
    content,
    content.turned.filter(({ invisible }) => !invisible),
    reader,
  );
  const stamps = [
    ...[...signatures, ...turned].map((line) => ({ line, role: 'stamp' as const })),
    ...left.map((line) => ({ line, role: annotationRole(line, content) })),
  ];
  const text = filled.filter((line) => !signatures.has(line));
  const ruled = ruledParts(text, rules, { left: 0, top: 0, right: width, bottom: height, page });
  for (const line of floatingLines(text, height)) ruled.framed.add(line);
  const artifacts = ruled.rest.filter(({ pieces }) => pieces.every(({ glyph }) => glyph?.artifact ?? true));
  return { page, width, height, rules, lines: ruled.rest, artifacts: new Set(artifacts), stamps, ruled };
}

/** A stamp or a field of a signature; what a reader wrote beside the text is a note. */
function annotationRole(line: PrintedLine, { annotations }: PageContent): Role {
  const id = line.pieces.find(({ glyph }) => glyph?.annotation)?.glyph?.annotation;
  const kind = annotations.get(id ?? '') ?? 'Widget';
  return kind === 'Widget' || kind === 'Stamp' ? 'stamp' : 'annotation';
}

/** Tables and the lines above, between and below them, from top to bottom. */
function ordered(lines: readonly PrintedLine[], tables: readonly Flow[], page: FurnishedPage): Flow[] {
  const flow: Flow[] = [];
  const bounds = { left: 0, right: page.width };
  let rest = [...lines];
  const sorted = tables.filter((table) => table.kind === 'table').sort((a, b) => a.box.top - b.box.top);
  for (const table of sorted) {
    flow.push(
      ...readingOrder(
        rest.filter(({ baseline }) => baseline < table.box.top),
        bounds,
      ),
      table,
    );
    rest = rest.filter(({ baseline }) => baseline >= table.box.top);
  }
  flow.push(...readingOrder(rest, bounds));
  return flow;
}
