import type { SettingsHome } from '../../src/ports';
import { expectThat, type SmokeContext } from './context';
import type { Ground } from './prepare';

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
  await steps.step('read the fields', async () => {
    const fields = await configuration.listFields();
    expectThat(
      fields.some(({ id }) => id === 'summary'),
      'The summary is not among them.',
    );
  });
}
