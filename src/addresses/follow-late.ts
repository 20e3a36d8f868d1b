// Browser: a link to a place that the page no longer has leads on. The code for it is loaded only then. ":target" is
// no help here: browsers set it only after scrolling, which may be later.
if (location.hash.length > 1 && !document.getElementById(location.hash.slice(1)))
  void import('./follow-fragment.ts');

export {};
