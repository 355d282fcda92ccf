import { parseArgs } from 'node:util';
import { describeState } from './control/describe-state';
import { createSandbox, type Sandbox } from './sandbox';
import { WORLDS, type World } from './seed/worlds';
import { startServer } from './server';

const DEFAULT_PORT = 8_600;
const LAST_PORT = 65_535;
const USAGE = `Usage: npm start -- [--port N] [--world ${WORLDS.join('|')}]`;

type Flags = { readonly port: number; readonly world: World };

/** @throws with one sentence when a flag is not understood. */
function readFlags(args: readonly string[]): Flags | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: { port: { type: 'string' }, world: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) return 'help';
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
    throw new Error(`--port takes a number from 0 to ${LAST_PORT}, not '${values.port}'.`);
  }
  const wanted = values.world ?? 'quiet';
  const world = WORLDS.find((known) => known === wanted);
  if (!world) throw new Error(`There is no world '${wanted}'. There are: ${WORLDS.join(', ')}.`);
  return { port, world };
}

function describe(sandbox: Sandbox, url: string): string {
  const incidents = describeState(sandbox).incidents.map(({ key, summary }) => `  ${url}/browse/${key}  ${summary}`);
  const open =
    incidents.length > 0
      ? ['Incidents to open:', ...incidents]
      : [`This world (${sandbox.world}) has no incident yet.`];
  return [
    `The sandbox runs at ${url}`,
    '',
    ...open,
    '',
    'Everything is in memory: it is gone when you stop the sandbox (Ctrl+C).',
    '',
  ].join('\n');
}

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2));
  if (flags === 'help') return void process.stdout.write(`${USAGE}\n`);
  const sandbox = createSandbox({ world: flags.world });
  const server = await startServer(sandbox, { port: flags.port });
  process.stdout.write(describe(sandbox, server.url));
  const stop = () => {
    server.close().catch(fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}

main().catch(fail);
