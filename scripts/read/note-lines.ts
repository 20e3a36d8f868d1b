import type { ReadNote, SourceLine, SourceText } from '../../src/domain/source.ts';

/** Zero-width and bidirectional controls, soft hyphen, U+FEFF inside the text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** C0 and C1 controls but tab; line ends are split off before. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** What is unusual in each line: not NFC, carriage returns, control and invisible characters. */
export function noteLines(lines: SourceLine[], encoding: SourceText['encoding']): ReadNote[] {
  const notes: ReadNote[] = [];
  if (encoding === 'utf-8-bom')
    notes.push({
      kind: 'byte-order-mark',
      line: 1,
      count: 1,
      message: 'Tệp mở đầu bằng dấu thứ tự byte (BOM).',
    });
  for (const { number: line, text, received, end } of lines) {
    if (received !== text)
      notes.push({
        kind: 'not-nfc',
        line,
        count: received.length - text.length,
        message: 'Dòng không ở dạng Unicode NFC.',
      });
    if (end.startsWith('\r'))
      notes.push({
        kind: 'carriage-return',
        line,
        count: 1,
        message: 'Dòng kết thúc bằng ký tự về đầu dòng (CR).',
      });
    const controls = text.match(CONTROL)?.length ?? 0;
    if (controls)
      notes.push({ kind: 'control-character', line, count: controls, message: 'Dòng có ký tự điều khiển.' });
    const invisible = text.match(INVISIBLE)?.length ?? 0;
    if (invisible)
      notes.push({
        kind: 'invisible-character',
        line,
        count: invisible,
        message: 'Dòng có ký tự không nhìn thấy.',
      });
  }
  return notes;
}
