// In the pack only: the link at the foot of a page to the published one, which leads to what is chosen here too.
const toPublished = document.querySelector<HTMLAnchorElement>('[data-published-page]');

// Before it can be clicked or copied, because choices change the address without an event.
for (const event of ['pointerover', 'focus'])
  toPublished?.addEventListener(event, () => {
    toPublished.href = document.documentElement.dataset['published'] + location.search + location.hash;
  });
