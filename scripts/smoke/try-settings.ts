import type { SettingsHome } from '../../src/ports';
import { expectThat, type SmokeContext } from './context';
import type { Ground } from './prepare';
import type { MadeIncident } from './try-issues';

/** Reads what settings can name, of the project and of the site. Makes nothing. */
export async function trySettings({ steps, adapters }: SmokeContext, { projectId, type }: Ground): Promise<void> {
  const { configuration } = adapters;
  const homes: readonly (readonly [name: string, home: SettingsHome])[] = [
    ['the project', { projectId }],
    ['the site', 'site'],
  ];
  for (const [name, home] of homes) {
    await steps.step(`ask who administers ${name}`, () => configuration.mayAdminister(home));
    await steps.step(`read the types and statuses of ${name}`, async () => {
      const { issueTypes, statuses } = await configuration.readWorkflows(home);
      expectThat(issueTypes.length > 0 && statuses.length > 0, 'There are none.');
      if (home === 'site') return;
      expectThat(
        issueTypes.some(({ id }) => id === type.id),
        `The type ${type.name} is not among them.`,
      );
    });
  }
  await steps.step('find a group and see that it is there', async () => {
    const [group] = await configuration.searchGroups('a');
    expectThat(group !== undefined, 'You may see no group with an a in its name.');
    expectThat((await configuration.hasGroup(group.id)) !== false, `${group.name} is not there under its id.`);
  });
  await steps.step('read the fields', async () => {
    const fields = await configuration.listFields();
    expectThat(
      fields.some(({ id }) => id === 'summary'),
      'The summary is not among them.',
    );
  });
}

/** Finds an issue as the form does for the weekly digest. */
export const tryFinding = ({ steps, adapters }: SmokeContext, { id, key }: MadeIncident): Promise<void> =>
  steps.step('find the incident by its key', async () => {
    const found = await adapters.configuration.findIssue(key);
    expectThat(found?.id === id, `${key} was not found.`);
  });
