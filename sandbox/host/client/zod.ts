import { z } from 'zod';

// zod otherwise tries whether it may compile code, which the pages' policy forbids and the console would tell.
z.config({ jitless: true });

export { z };
