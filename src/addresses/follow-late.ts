// Browser: a link to a place that the page no longer has leads on; what does so is loaded only then.
if (location.hash.length > 1 && !document.querySelector(':target')) void import('./follow-fragment.ts');

export {};
