import { countUnplain } from './plain-characters.ts';
import type { ReadNote, SourceLine, SourceText } from '../../src/domain/source.ts';

/** Zero-width and bidirectional controls, soft hyphen, U+FEFF inside the text. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
/** C0 and C1 controls but tab; line ends are split off before. */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;

/** What is unusual in each line: not NFC, carriage returns, control and invisible characters. */
export function noteLines(lines: SourceLine[], encoding: SourceText['encoding']): ReadNote[] {
  const mark: ReadNote = {
    kind: 'byte-order-mark',
    line: 1,
    count: 1,
    message: 'Tệp mở đầu bằng dấu thứ tự byte (BOM).',
  };
  return [...(encoding === 'utf-8-bom' ? [mark] : []), ...lines.flatMap(notesOfLine)];
}

function notesOfLine(line: SourceLine): ReadNote[] {
  const { text, received, end } = line;
  const composed = received.normalize('NFC');
  const { hyphen, blank } = countUnplain(composed);
  const counts: [kind: ReadNote['kind'], count: number, message: string][] = [
    [
      'not-nfc',
      received === composed ? 0 : received.length - composed.length || 1,
      'Dòng không ở dạng Unicode NFC.',
    ],
    ['carriage-return', Number(end.startsWith('\r')), 'Dòng kết thúc bằng ký tự về đầu dòng (CR).'],
    ['line-end', Number(/[\v\u0085\u2028\u2029]/.test(end)), 'Dòng kết thúc bằng ký tự xuống dòng ít gặp.'],
    ['hyphen', hyphen, 'Dòng có dấu gạch nối dùng mã khác, được đọc như dấu "-".'],
    ['blank', blank, 'Dòng có dấu cách không ngắt, được đọc như dấu cách thường.'],
    ['control-character', text.match(CONTROL)?.length ?? 0, 'Dòng có ký tự điều khiển.'],
    ['invisible-character', text.match(INVISIBLE)?.length ?? 0, 'Dòng có ký tự không nhìn thấy.'],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([kind, count, message]) => ({ kind, line: line.number, count, message }));
}
