export { launchBrowser } from '../../scripts/site/browser.ts';
