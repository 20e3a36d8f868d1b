// Browser: the open part of the menu closes with Escape, with a click elsewhere and when the focus leaves it.

const menu = document.querySelector<HTMLDetailsElement>('.menu-more')!;

const closeUnlessIn = ({ target }: Event): void => {
  if (!(target instanceof Node && menu.contains(target))) menu.open = false;
};
document.addEventListener('click', closeUnlessIn);
document.addEventListener('focusin', closeUnlessIn);
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !menu.open) return;
  menu.open = false;
  menu.querySelector('summary')!.focus();
});
