/** Bytes looked at to tell UTF-16 without a mark. */
const SAMPLE = 4000;
/** The share of NUL among the bytes of one half. */
const MOST = 0.5;

/** Whether bytes are UTF-8, a last character that was cut off or not. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** The text of bytes in UTF-16, with a mark or without; null where they are none. */
export function utf16Of(bytes: Uint8Array): string | null {
  const encoding = utf16Kind(bytes);
  if (!encoding) return null;
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\ufffd') || text.includes('\0') || !/\S/.test(text) ? null : text;
}

function utf16Kind(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes.length % 2 !== 0 || bytes.length < 8) return null;
  let [even, odd] = [0, 0];
  const end = Math.min(SAMPLE, bytes.length);
  for (let at = 0; at + 1 < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  if (odd > (MOST * end) / 2 && even === 0) return 'utf-16le';
  return even > (MOST * end) / 2 && odd === 0 ? 'utf-16be' : null;
}
