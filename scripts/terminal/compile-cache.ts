// Loaded before a command (node --import): its modules are compiled once, not at each start, which takes half a second.
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
