import { parseArgs } from 'node:util';
import { createContractWatch } from './control/contract-watch';
import { describeState } from './control/describe-state';
import { createSandbox, type Sandbox } from './sandbox';
import { WORLDS, type World } from './seed/worlds';
import { startServer } from './server';

const DEFAULT_PORT = 8_600;
const LAST_PORT = 65_535;
const USAGE = `Usage: npm start -- [--port N] [--world ${WORLDS.join('|')}] [--contracts]`;

type Flags = { readonly port: number; readonly world: World; readonly contracts: boolean };

/** @throws with one sentence when a flag is not understood. */
function readFlags(args: readonly string[]): Flags | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string' },
      world: { type: 'string' },
      contracts: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > LAST_PORT) {
    throw new Error(`--port takes a number from 0 to ${LAST_PORT}, not '${values.port}'.`);
  }
  const wanted = values.world ?? 'quiet';
  const world = WORLDS.find((known) => known === wanted);
  if (!world) throw new Error(`There is no world '${wanted}'. There are: ${WORLDS.join(', ')}.`);
  return { port, world, contracts: values.contracts ?? false };
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
  const contracts = createContractWatch(sandbox, ({ operation, place, message }) => {
    process.stderr.write(`Not as the official description says: ${operation}: ${place}: ${message}\n`);
  });
  if (flags.contracts) await contracts.start();
  const server = await startServer(sandbox, { port: flags.port, contracts });
  process.stdout.write(describe(sandbox, server.url));
  if (flags.contracts)
    process.stdout.write(`Held against the official descriptions: ${server.url}/_sandbox/contracts\n\n`);
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
