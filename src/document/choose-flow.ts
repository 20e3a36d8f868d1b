// Browser: says which way of reading the width of the screen gives, until the reader chooses one.

const choices = document.querySelectorAll<HTMLInputElement>('.flow-switch input[type=radio]');
const wide = matchMedia('(min-width: 48rem)');
let chosen = false;

function mark(): void {
  if (chosen) return;
  for (const input of choices) input.checked = (input.value === 'tung-dong') === wide.matches;
}

for (const input of choices) input.addEventListener('change', () => (chosen = true));
wide.addEventListener('change', mark);
mark();
