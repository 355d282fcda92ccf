// `npm run smoke -- --site … --project … --space … --confirm`: the app's adapters against a real site.
import { readOptions } from './smoke/options';
import { runSmoke } from './smoke/run-smoke';
import { sendToSite } from './smoke/send-to-site';

const write = (line: string) => void process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), process.env);
  let stopped = false;
  process.on('SIGINT', () => {
    stopped = true;
    write('Stopping after this step. What was made is removed first.');
  });
  const passed = await runSmoke({
    ...options,
    send: sendToSite(options),
    write,
    sleep: (ms) => new Promise((wake) => setTimeout(wake, ms)),
    stopped: () => stopped,
  });
  write(passed ? 'Everything worked, and nothing is left.' : 'Something went wrong; see above.');
  process.exitCode = passed ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
