// `npm run contracts:fetch`: gets Atlassian's official API descriptions from its public developer site. Uses nothing but
// Node itself. All of them are read and looked at before any of them is kept.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './lib/root.mjs';

const SITE = process.env.CONTRACTS_URL ?? 'https://dac-static.atlassian.com';
const FOLDER = process.env.CONTRACTS_DIR ? resolve(ROOT, process.env.CONTRACTS_DIR) : join(ROOT, '.contracts');
/** `holds` is a path that the right description has and the others have not. */
const FILES = [
  { name: 'jira-platform-v3', path: '/cloud/jira/platform/swagger-v3.v3.json', holds: '/rest/api/3/issue/bulk' },
  { name: 'confluence-v2', path: '/cloud/confluence/openapi-v2.v3.json', holds: '/pages/{id}' },
  { name: 'confluence-v1', path: '/cloud/confluence/swagger.v3.json', holds: '/wiki/rest/api/content/{id}/label' },
];
const LONGEST_MS = 120_000;

try {
  const texts = [];
  for (const file of FILES) texts.push(await read(file));
  keep(texts);
  console.log(`They lie in ${FOLDER}. npm test now holds everything against them.`);
} catch (error) {
  console.error(`${error.message}\nNothing was changed in ${FOLDER}.`);
  process.exitCode = 1;
}

/** @returns {Promise<string>} @throws {Error} with a sentence when it is not there, or not what it should be */
async function read({ name, path, holds }) {
  const url = `${SITE}${path}`;
  const text = await download(url);
  const description = parse(text, url);
  const paths = Object.keys(description?.paths ?? {});
  if (typeof description?.openapi !== 'string' || !paths.includes(holds))
    throw new Error(`${url} is not the description ${name}: it has ${paths.length} paths, and not ${holds}.`);
  console.log(`${name}: ${paths.length} paths, ${Math.round(text.length / 1000)} kB`);
  return text;
}

async function download(url) {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(LONGEST_MS) });
    if (!answer.ok) throw new Error(`it answered with ${answer.status}`);
    return await answer.text();
  } catch (error) {
    throw new Error(`${url} could not be read: ${error.cause?.message || error.cause?.code || error.message}.`);
  }
}

function parse(text, url) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url} is not JSON: ${error.message}.`);
  }
}

/** The names end with the day, so that the newest sorts last; older files stay as they are. */
function keep(texts) {
  const day = new Date().toISOString().slice(0, 10);
  mkdirSync(FOLDER, { recursive: true });
  const aside = FILES.map(({ name }) => join(FOLDER, `${name}.${day}.part`));
  try {
    aside.forEach((path, at) => writeFileSync(path, texts[at]));
    for (const path of aside) renameSync(path, path.replace(/\.part$/, '.json'));
  } finally {
    for (const path of aside.filter((left) => existsSync(left))) rmSync(path);
  }
}
