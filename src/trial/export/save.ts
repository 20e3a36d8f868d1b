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

/** The name of a file without its ending: "du-thao" of "du-thao.docx". */
export const stem = (name: string): string => name.replace(/\.[^.]{1,5}$/, '') || 'ke-hoach';
