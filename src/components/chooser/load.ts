export { load } from '../../served/load-json.ts';
