/** What a reader may choose; the theme of the system is no choice, and nothing is kept of it. */
const THEMES = [
  ['', 'Tự động'],
  ['sang', 'Sáng'],
  ['toi', 'Tối'],
] as const;
/** Where the choice is kept; `theme-script.ts` reads it. */
const KEY = 'nen';

/** How a choice looks: the whole of it is a target for a finger. */
const LABEL = {
  display: 'inline-flex',
  alignItems: 'center',
  gap: '0.4rem',
  minHeight: 'var(--target)',
  marginInlineEnd: 'var(--gap-m)',
};

const root = document.documentElement;
const chosen = (): string => root.dataset[KEY] ?? '';

function use(theme: string | null): void {
  if (theme) root.dataset[KEY] = theme;
  else delete root.dataset[KEY];
}

/** Storage may be forbidden: then the choice holds for this page. */
function keep(theme: string): void {
  try {
    if (theme === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Nothing is lost but the memory of it.
  }
}

/**
 * Puts the choice of theme, once, at the end of a list: that of the system, light, dark; at once and for every page after it.
 * Drawn by script, because without script there is nothing to choose.
 */
export function offerThemes(list: Element): void {
  if (list.querySelector('.theme-switch')) return;
  const box = document.createElement('fieldset');
  box.className = 'theme-switch';
  // Its few styles come with it: no page carries them that nobody chooses a theme on.
  Object.assign(box.style, { margin: '0', padding: '0', border: '0' });
  const legend = document.createElement('legend');
  legend.textContent = 'Nền trang';
  box.append(legend);
  const inputs = THEMES.map(([value, name]) => {
    const [label, input] = [document.createElement('label'), document.createElement('input')];
    Object.assign(input, { type: 'radio', name: KEY, value, checked: value === chosen() });
    Object.assign(label.style, LABEL);
    label.append(input, name);
    box.append(label);
    return input;
  });
  box.addEventListener('change', ({ target }) => {
    const { value } = target as HTMLInputElement;
    use(value);
    keep(value);
  });
  // Chosen in another window.
  addEventListener('storage', ({ key, newValue }) => {
    if (key !== KEY) return;
    use(newValue);
    for (const input of inputs) input.checked = input.value === chosen();
  });
  const item = document.createElement('li');
  item.append(box);
  list.append(item);
}
