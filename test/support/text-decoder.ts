import { TextDecoder } from 'node:util';

// Browsers have it, jsdom has not.
Object.assign(globalThis, { TextDecoder });
