/**
 * Characters that a YAML reader refuses or that a reviewer cannot see: C1 controls, non-breaking space, soft
 * hyphen, zero-width and bidirectional controls, separators, non-characters.
 */
const HIDDEN =
  /[\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;

/** A text of quoted strings with each such character as `\uXXXX`, which YAML and JavaScript read alike. */
export function escapeHidden(quoted: string): string {
  return quoted.replace(HIDDEN, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
