export { launchBrowser } from '../../scripts/shared/browser.ts';
