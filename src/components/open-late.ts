// Browser: what is seldom opened comes when it is opened. One listener for all of it: each page has this script.

// These events do not rise to the document: they are met on their way down.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    if (target.matches('.menu-more'))
      void import('../theme/choose-theme.ts').then(({ offerThemes }) =>
        offerThemes(target.lastElementChild!),
      );
    else if (target.matches('.fix-note:popover-open'))
      void import('../document/place-note.ts').then(({ placeNote }) => placeNote(target));
  },
  true,
);
