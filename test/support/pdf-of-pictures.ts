/** A JPEG picture and its size in dots. */
export interface Jpeg {
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** A PDF of which each page is a picture, at 200 dots an inch, as a scanner writes it; `over` is drawn on each page. */
export function pdfOfPictures(pictures: readonly Jpeg[], over = ''): Buffer {
  const objects: Buffer[] = [];
  const add = (body: string, stream?: Uint8Array): number => {
    const head = `${objects.length + 1} 0 obj\n${body}\n`;
    const data = stream ? [Buffer.from('stream\n'), Buffer.from(stream), Buffer.from('\nendstream\n')] : [];
    objects.push(Buffer.concat([Buffer.from(head, 'latin1'), ...data, Buffer.from('endobj\n')]));
    return objects.length;
  };
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const tree = objects.length + 3 * pictures.length + 1;
  const pages = pictures.map(({ bytes, width, height }) => {
    const [wide, high] = [(width * 72) / 200, (height * 72) / 200];
    const image = add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB ` +
        `/BitsPerComponent 8 /Filter /DCTDecode /Length ${bytes.length} >>`,
      bytes,
    );
    const drawing = Buffer.from(`q ${wide} 0 0 ${high} 0 0 cm /Im Do Q ${over}`, 'latin1');
    const content = add(`<< /Length ${drawing.length} >>`, drawing);
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${content} 0 R ` +
        `/Resources << /XObject << /Im ${image} 0 R >> /Font << /F ${font} 0 R >> >> >>`,
    );
  });
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`);
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return written(objects, root);
}

function written(objects: readonly Buffer[], root: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places: number[] = [];
  let at = parts[0]!.length;
  for (const object of objects) {
    places.push(at);
    parts.push(object);
    at += object.length;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}` +
        `trailer\n<< /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
