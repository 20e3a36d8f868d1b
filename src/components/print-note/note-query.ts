/**
 * Browser: puts what is chosen on the page into the address that is printed, as text at once, as QR code when its
 * code has come. That is needed on paper only, so the page does not wait for it; a code of another address is
 * never shown.
 *
 * @param query with its question mark; empty where nothing is chosen
 */
export async function noteQuery(query: string): Promise<void> {
  const note = document.querySelector<HTMLElement>('[data-print-note]')!;
  const svg = note.querySelector('svg')!;
  const text = note.querySelector('strong')!;
  const address = note.dataset['printNote']! + query;
  if (text.textContent === address) return;
  text.textContent = address;
  svg.toggleAttribute('hidden', true);
  const { qrCode } = await import('./qr-code.ts');
  if (text.textContent !== address) return;
  const { viewBox, path, dashes } = qrCode(address);
  svg.setAttribute('viewBox', viewBox);
  const line = svg.querySelector('path')!;
  line.setAttribute('d', path);
  line.setAttribute('stroke-dasharray', dashes);
  svg.toggleAttribute('hidden', false);
}
