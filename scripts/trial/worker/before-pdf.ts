// The worker of pdf.js would take the worker that it is loaded in for its own, and talk to the page. In a window it
// waits to be called.
Object.assign(globalThis, { window: globalThis });
