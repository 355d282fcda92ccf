import { fileURLToPath } from 'node:url';
import { defineConfig, type EnvironmentOptions } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** One classic script per entry: it must have run before the app's own scripts, which are modules and therefore later. */
const script = (name: 'host' | 'frame', emptyOutDir: boolean): EnvironmentOptions => ({
  consumer: 'client',
  build: {
    outDir: here('./dist'),
    emptyOutDir,
    target: 'es2022',
    minify: false,
    copyPublicDir: false,
    rolldownOptions: {
      input: here(`./client/${name}.ts`),
      output: { format: 'iife', entryFileNames: `${name}.js` },
    },
  },
});

export default defineConfig({
  root: here('.'),
  environments: { host: script('host', true), frame: script('frame', false) },
  builder: {
    buildApp: async (builder) => {
      for (const name of ['host', 'frame']) {
        const environment = builder.environments[name];
        if (!environment) throw new Error(`Vite made no environment ${name}.`);
        await builder.build(environment);
      }
    },
  },
});
