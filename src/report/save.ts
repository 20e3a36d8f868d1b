/** Hands a file over to the person: the browser saves it where files go. */
export function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Hands over bytes of a type. */
export const saveBytes = (bytes: Uint8Array, type: string, name: string): void =>
  save(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }), name);
