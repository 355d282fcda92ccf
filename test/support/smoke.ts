import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sendToSite } from '../../scripts/smoke/send-to-site';
import { runSmoke } from '../../scripts/smoke/run-smoke';
import type { Send } from '../../src/adapters/send';
import type { Sandbox } from '../../sandbox/sandbox';
import { ROOT } from './project-files';

/** A person of the sandbox as the smoke test knows them; any token does. */
export const accountOf = (email: string) => ({ email, token: 'any-token' });

export type SmokeEnd = { readonly passed: boolean; readonly lines: readonly string[] };

/** Runs the smoke test against a served sandbox, without its waits. @param send a way to ask that may fail on purpose */
export async function smoke(
  site: string,
  send: Send = sendToSite({ site, ...accountOf('alex@example.test') }),
  stopped = (_lines: readonly string[]) => false,
): Promise<SmokeEnd> {
  const lines: string[] = [];
  const passed = await runSmoke({
    send,
    site,
    project: 'OPS',
    space: 'OPS',
    write: (line) => void lines.push(line),
    sleep: async () => undefined,
    stopped: () => stopped(lines),
  });
  return { passed, lines };
}

/** Names of all issues and pages that can be read now. */
export const contentsOf = ({ jira, confluence }: Sandbox): readonly string[] => [
  ...jira.store.issues.all().map(({ key, summary }) => `${key} ${summary}`),
  ...confluence.store.pages.filter(({ status }) => status === 'current').map(({ title }) => title),
];

export type CommandEnd = { readonly code: number | null; readonly output: string };

/** Runs `scripts/smoke.ts` as a person would, in a process of its own. */
export function runSmokeCommand(args: readonly string[], env: Readonly<Record<string, string>>): Promise<CommandEnd> {
  const tsx = join(ROOT, 'node_modules', 'tsx', 'dist', 'cli.mjs');
  return new Promise((resolve, reject) => {
    const given = { PATH: process.env['PATH'] ?? '', ...env };
    const child = spawn(process.execPath, [tsx, 'scripts/smoke.ts', ...args], { cwd: ROOT, env: given });
    let output = '';
    const note = (part: unknown) => void (output += String(part));
    child.stdout.on('data', note);
    child.stderr.on('data', note);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
