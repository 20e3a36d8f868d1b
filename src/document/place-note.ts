/** Pixels between word and note, and between note and the edge of the window. */
const APART = 6;
const EDGE = 8;

/** The note that is open, with its word. */
let open: { note: HTMLElement; word: Element } | undefined;

function place(): void {
  if (!open) return;
  const { note, word } = open;
  if (!note.matches(':popover-open')) return void (open = undefined);
  // A word that is broken over two lines begins on the first.
  const { left, top, bottom } = word.getClientRects()[0] ?? word.getBoundingClientRect();
  note.style.maxHeight = '';
  const { width, height } = note.getBoundingClientRect();
  const [above, below] = [top - APART - EDGE, innerHeight - bottom - APART - EDGE];
  const under = height <= below || below >= above;
  const room = Math.max(under ? below : above, 120);
  const across = Math.min(left, document.documentElement.clientWidth - width - EDGE);
  note.style.maxHeight = `${room}px`;
  note.style.left = `${Math.max(EDGE, across)}px`;
  note.style.top = `${under ? bottom + APART : top - APART - Math.min(height, room)}px`;
}

function addClose(note: HTMLElement): void {
  if (note.querySelector('.note-close')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'note-close';
  button.setAttribute('aria-label', 'Đóng');
  button.textContent = '×';
  button.addEventListener('click', () => note.hidePopover());
  note.prepend(button);
}

/**
 * Puts an open note beside its word, never over it, and gives it a button that closes it. Without this it stands at the
 * foot of the window, and closes with Escape or a click elsewhere.
 */
export function placeNote(note: HTMLElement): void {
  const word = document.querySelector(`[popovertarget="${CSS.escape(note.id)}"]`);
  if (!word || !note.matches(':popover-open')) return;
  open = { note, word };
  addClose(note);
  note.classList.add('note-placed');
  place();
}

addEventListener('scroll', place, { passive: true, capture: true });
addEventListener('resize', place);
