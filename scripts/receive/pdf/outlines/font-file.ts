import { unzlibSync } from 'fflate';

/** The outlines of a font file by letter: path numbers as pdf.js writes them, in em units, y upwards. */
export interface FontFile {
  /** Units to an em in the file. */
  em: number;
  letters: Map<string, { path: number[]; width: number }>;
}

/** The tables of a WOFF file with TrueType outlines. */
interface Tables {
  view(name: string): DataView;
}

/**
 * Reads the letters of a WOFF file (version 1) with TrueType outlines.
 *
 * @throws Error where it is another kind of file
 */
export function readWoff(bytes: Uint8Array): FontFile {
  const tables = tablesOf(bytes);
  const em = tables.view('head').getUint16(18);
  const offsets = glyphOffsets(tables);
  const widths = glyphWidths(tables);
  const letters: FontFile['letters'] = new Map();
  for (const [char, glyph] of characters(tables.view('cmap'))) {
    const path = pathOf(glyph, tables, offsets).map((part) =>
      part.map(([x, y, on]) => [x / em, y / em, on] as Point),
    );
    letters.set(String.fromCodePoint(char), { path: path.flatMap(toPath), width: widths(glyph) / em });
  }
  return { em, letters };
}

function tablesOf(bytes: Uint8Array): Tables {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.getUint32(0) !== 0x774f4646) throw new Error('this is no WOFF file.');
  const found = new Map<string, DataView>();
  for (let index = 0; index < file.getUint16(12); index += 1) {
    const at = 44 + 20 * index;
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const [offset, packed, length] = [
      file.getUint32(at + 4),
      file.getUint32(at + 8),
      file.getUint32(at + 12),
    ];
    const raw = bytes.subarray(offset, offset + packed);
    const table = packed < length ? unzlibSync(raw) : raw;
    found.set(name, new DataView(table.buffer, table.byteOffset, table.byteLength));
  }
  return {
    view: (name) => {
      const view = found.get(name);
      if (!view) throw new Error(`this font has no table ${name}.`);
      return view;
    },
  };
}

function glyphOffsets(tables: Tables): (glyph: number) => [from: number, to: number] {
  const loca = tables.view('loca');
  const isLong = tables.view('head').getInt16(50) === 1;
  const at = (glyph: number): number => (isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return (glyph) => [at(glyph), at(glyph + 1)];
}

function glyphWidths(tables: Tables): (glyph: number) => number {
  const hmtx = tables.view('hmtx');
  const last = tables.view('hhea').getUint16(34) - 1;
  return (glyph) => hmtx.getUint16(4 * Math.min(glyph, last));
}

/** Letters and their glyphs, of the first character map in format 4 or 12. */
function characters(cmap: DataView): [char: number, glyph: number][] {
  for (let index = 0; index < cmap.getUint16(2); index += 1) {
    const at = cmap.getUint32(8 + 8 * index);
    const format = cmap.getUint16(at);
    if (format === 4) return segments(cmap, at);
    if (format === 12) return ranges(cmap, at);
  }
  return [];
}

function segments(cmap: DataView, at: number): [number, number][] {
  const count = cmap.getUint16(at + 6) / 2;
  const out: [number, number][] = [];
  for (let index = 0; index < count; index += 1) {
    const end = cmap.getUint16(at + 14 + 2 * index);
    const start = cmap.getUint16(at + 16 + 2 * (count + index));
    const delta = cmap.getUint16(at + 16 + 2 * (2 * count + index));
    const rangeAt = at + 16 + 2 * (3 * count + index);
    const range = cmap.getUint16(rangeAt);
    for (let char = start; char <= end && char < 0xffff; char += 1) {
      const glyph = range === 0 ? char + delta : cmap.getUint16(rangeAt + range + 2 * (char - start));
      if (glyph !== 0) out.push([char, (range === 0 ? glyph : glyph + delta) & 0xffff]);
    }
  }
  return out;
}

function ranges(cmap: DataView, at: number): [number, number][] {
  const out: [number, number][] = [];
  for (let index = 0; index < cmap.getUint32(at + 12); index += 1) {
    const group = at + 16 + 12 * index;
    const start = cmap.getUint32(group);
    for (let char = start; char <= cmap.getUint32(group + 4); char += 1)
      out.push([char, cmap.getUint32(group + 8) + char - start]);
  }
  return out;
}

type Point = [x: number, y: number, onCurve: boolean];

/** The contours of a glyph, those of its parts included. */
function pathOf(
  glyph: number,
  tables: Tables,
  offsets: (glyph: number) => [number, number],
  depth = 0,
): Point[][] {
  const [from, to] = offsets(glyph);
  if (to <= from || depth > 5) return [];
  const glyf = tables.view('glyf');
  return glyf.getInt16(from) >= 0
    ? simple(glyf, from)
    : compound(glyf, from + 10).flatMap(({ part, move }) =>
        pathOf(part, tables, offsets, depth + 1).map((contour) =>
          contour.map(([x, y, on]) => [...move(x, y), on] as Point),
        ),
      );
}

function simple(glyf: DataView, from: number): Point[][] {
  const contours = glyf.getInt16(from);
  const ends = Array.from({ length: contours }, (_, index) => glyf.getUint16(from + 10 + 2 * index));
  const total = (ends.at(-1) ?? -1) + 1;
  let at = from + 10 + 2 * contours;
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < total) {
    const flag = glyf.getUint8(at);
    at += 1;
    let times = 1;
    if (flag & 8) times += glyf.getUint8(at++);
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * glyf.getUint8(at++);
      else if (!(flag & same)) {
        value += glyf.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : ends[index - 1]! + 1;
    return flags
      .slice(start, end + 1)
      .map((flag, point) => [xs[start + point]!, ys[start + point]!, (flag & 1) === 1]);
  });
}

function compound(
  glyf: DataView,
  from: number,
): { part: number; move: (x: number, y: number) => [number, number] }[] {
  const parts: { part: number; move: (x: number, y: number) => [number, number] }[] = [];
  let at = from;
  for (let more = true; more;) {
    const flags = glyf.getUint16(at);
    const part = glyf.getUint16(at + 2);
    at += 4;
    const [dx, dy] =
      flags & 1 ? [glyf.getInt16(at), glyf.getInt16(at + 2)] : [glyf.getInt8(at), glyf.getInt8(at + 1)];
    at += flags & 1 ? 4 : 2;
    const scale = (): number => {
      at += 2;
      return glyf.getInt16(at - 2) / 16384;
    };
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & 8) a = d = scale();
    else if (flags & 64) [a, d] = [scale(), scale()];
    else if (flags & 128) [a, b, c, d] = [scale(), scale(), scale(), scale()];
    parts.push({ part, move: (x, y) => [a * x + c * y + dx, b * x + d * y + dy] });
    more = (flags & 32) !== 0;
  }
  return parts;
}

/** A contour of points on and off the curve as commands: move, quadratic curves and lines, close. */
function toPath(points: readonly Point[]): number[] {
  if (points.length < 2) return [];
  const whole = points.flatMap((point, index) => {
    const next = points[(index + 1) % points.length]!;
    const middle: Point = [(point[0] + next[0]) / 2, (point[1] + next[1]) / 2, true];
    return !point[2] && !next[2] ? [point, middle] : [point];
  });
  const first = whole.findIndex(([, , on]) => on);
  const turned = [...whole.slice(first), ...whole.slice(0, first)];
  const path = [0, turned[0]![0], turned[0]![1]];
  for (let index = 1; index <= turned.length; index += 1) {
    const point = turned[index % turned.length]!;
    if (point[2]) path.push(1, point[0], point[1]);
    else {
      const end = turned[(index + 1) % turned.length]!;
      path.push(3, point[0], point[1], end[0], end[1]);
      index += 1;
    }
  }
  return [...path, 4];
}
