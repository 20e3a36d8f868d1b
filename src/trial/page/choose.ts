/** Hears which file a person chooses, or drops anywhere on the page: dropped beside the field it would replace the page. */
export function listenForFiles(
  drop: HTMLElement,
  input: HTMLInputElement,
  chosen: (file: File) => void,
): void {
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) chosen(file);
    // The same file, edited and chosen again, is chosen anew.
    input.value = '';
  });
  const over = (is: boolean): void => void drop.toggleAttribute('data-over', is);
  addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) over(false);
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file) chosen(file);
  });
}
