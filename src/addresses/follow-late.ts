// Browser: a link to a place that the page no longer has leads on; what does so is loaded only then.
// Not asked of ":target": that is set only once the browser has scrolled, which may be later than this.
if (location.hash.length > 1 && !document.getElementById(location.hash.slice(1)))
  void import('./follow-fragment.ts');

export {};
