import type { ReceivedKind } from '../../src/domain/layout.ts';
import type { SourceText } from '../../src/domain/source.ts';
import { startsWith } from './reader/reader.ts';

const extensions: Record<Exclude<ReceivedKind, 'scan' | 'doc'>, string> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
  pdf: 'pdf',
};

/** The name under which a received file is kept: its ending is that of what it is, whatever it was called. */
export function storedName({ layout }: SourceText, bytes: Uint8Array): string {
  return `source.${endingOf(layout?.kind ?? 'text', bytes)}`;
}

function endingOf(kind: ReceivedKind, bytes: Uint8Array): string {
  if (kind === 'doc') return startsWith(bytes, '{\\rtf') ? 'rtf' : startsWith(bytes, 'PK') ? 'odt' : 'doc';
  if (kind !== 'scan') return extensions[kind];
  if (startsWith(bytes, '%PDF')) return 'pdf';
  if (startsWith(bytes, '\u0089PNG')) return 'png';
  return startsWith(bytes, '\u00ff\u00d8') ? 'jpg' : 'tif';
}
