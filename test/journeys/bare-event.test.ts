import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { createSandbox } from '../../sandbox/sandbox';
import { asPerson } from '../sandbox/sandbox-with';
import { actIn } from '../support/act';
import { readProjectFile } from '../support/project-files';
import { actionItem, ROBIN } from '../support/story';
import { scratchFolder } from '../support/scratch';

const manifestSchema = z.looseObject({
  modules: z.looseObject({ trigger: z.array(z.looseObject({ payload: z.unknown() })) }),
});

/** The app's own manifest, but its trigger asks for no properties to be sent along. */
function manifestWithoutIncluded(): string {
  const manifest = manifestSchema.parse(parse(readProjectFile('manifest.yml')));
  for (const trigger of manifest.modules.trigger) delete trigger.payload;
  const path = join(scratchFolder('bare-event'), 'manifest.yml');
  writeFileSync(path, stringify(manifest));
  return path;
}

test('an event that comes without the properties that it may carry is followed all the same', async () => {
  const sandbox = createSandbox({ manifestPath: manifestWithoutIncluded() });
  const incident = 'INC-3';
  const { items } = await actIn(sandbox).must(ROBIN, incident, 'addActionItems', {
    batchId: 'go-1',
    items: [actionItem()],
  });
  await sandbox.forge.settle();

  const path = `/rest/api/3/issue/${items[0]?.key ?? ''}`;
  await asPerson(sandbox, ROBIN, 'PUT', path, { fields: { duedate: '2097-05-05' } });
  await sandbox.forge.settle();

  const property = `/rest/api/3/issue/${incident}/properties/blameless-postmortem-completion`;
  expect(await asPerson(sandbox, ROBIN, 'GET', property)).toMatchObject({ value: { nextDue: '2097-05-05' } });
});
