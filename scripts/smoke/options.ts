import { parseArgs } from 'node:util';

export const LABEL = 'blameless-postmortem-smoke';

export type SmokeOptions = {
  /** The site's address without a slash at its end. */
  readonly site: string;
  /** Keys of the project and the space in which things are made. */
  readonly project: string;
  readonly space: string;
  readonly email: string;
  readonly token: string;
};

const USAGE = `npm run smoke -- --site https://your-site.atlassian.net --project KEY --space KEY --confirm
The account comes from the environment: ATLASSIAN_EMAIL and ATLASSIAN_API_TOKEN.`;

/**
 * Reads the command line and the environment.
 * @throws Error with sentences for the person who started it, also when they have not confirmed.
 */
export function readOptions(args: readonly string[], env: Readonly<Record<string, string | undefined>>): SmokeOptions {
  const given = readFlags(args);
  const site = readSite(given.site ?? missing('--site'));
  const project = given.project ?? missing('--project');
  const space = given.space ?? missing('--space');
  if (!given.confirm) {
    throw new Error(
      `Nothing was done. This would make issues in the project ${project} and a page in the space ${space} of ${site}, ` +
        `label them ${LABEL}, and delete them at the end. Add --confirm to do it.`,
    );
  }
  const email = env['ATLASSIAN_EMAIL'] ?? missing('ATLASSIAN_EMAIL in the environment');
  const token = env['ATLASSIAN_API_TOKEN'] ?? missing('ATLASSIAN_API_TOKEN in the environment');
  return { site, project, space, email, token };
}

function readFlags(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { site: text, project: text, space: text, confirm: { type: 'boolean' } } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
  }
}

/** A token goes over the wire with every request, so nothing but HTTPS will do beyond this machine. */
function readSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isHere = url !== null && ['localhost', '127.0.0.1'].includes(url.hostname);
  if (url?.protocol === 'https:' || (isHere && url.protocol === 'http:')) return url.origin;
  throw new Error(`--site takes an address such as https://your-site.atlassian.net, not ${text}.`);
}

function missing(what: string): never {
  throw new Error(`${what} is missing.\n${USAGE}`);
}
