import { z } from 'zod';
import { path } from '../../src/adapters/path';
import { fetchAs } from '../../src/adapters/request';
import type { TicketType } from '../../src/ports';
import type { SpaceChoice } from '../../src/shared/views';
import { expectThat, withId, type SmokeContext } from './context';

/** Where things are made, and what can be made there. */
export type Ground = {
  readonly accountId: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly type: TicketType;
  /** null: nothing can be linked on this site, or not by this person. */
  readonly linkType: string | null;
  readonly space: SpaceChoice;
};

const me = z.object({ accountId: z.string(), displayName: z.string() });
const permissions = z.object({ permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })) });

/** Reads all that has to be known. Makes nothing. */
export async function prepare(context: SmokeContext, projectKey: string, spaceKey: string): Promise<Ground> {
  const { steps, adapters, send } = context;
  const { targets, pages } = adapters;
  const { accountId, displayName } = await steps.step('sign in', () => fetchAs(send, me, 'GET', '/rest/api/3/myself'));
  const projectId = await steps.step(`find the project ${projectKey}`, async () => {
    const { id } = await fetchAs(send, withId, 'GET', path`/rest/api/3/project/${projectKey}`);
    const open = await targets.listProjects([id]);
    expectThat(
      open.some((project) => project.id === id),
      'You may not create issues there.',
    );
    return id;
  });
  await steps.step('see that what is made can be deleted', async () => {
    const where = path`/rest/api/3/mypermissions?permissions=DELETE_ISSUES&projectId=${projectId}`;
    const mine = (await fetchAs(send, permissions, 'GET', where)).permissions['DELETE_ISSUES'];
    expectThat(mine?.havePermission === true, `You may not delete issues in ${projectKey}.`);
  });
  const type = await steps.step('find an issue type', () => findType(context, projectId));
  const owners = await steps.step('find the owner', () => targets.searchOwners(projectId, displayName));
  const isOwner = owners.some((owner) => owner.accountId === accountId);
  if (!isOwner) steps.skip('give the tickets an owner', 'you cannot be assigned there');
  const linkType = await steps.step('find a type of link', async () => {
    const names = (await targets.listLinkTypes())?.map(({ name }) => name);
    return (await targets.mayLink(projectId))
      ? (names?.find((name) => name === 'Relates') ?? names?.[0] ?? null)
      : null;
  });
  const space = await steps.step(`find the space ${spaceKey}`, async () => {
    const found = await pages.findSpace({ key: spaceKey });
    expectThat(found !== null, 'It is not there, or you may not see it.');
    expectThat((await pages.listSpaces()).spaces.length > 0, 'There is no space that you may see.');
    return found;
  });
  return {
    accountId,
    projectId,
    projectKey,
    type: { ...type, takesAssignee: type.takesAssignee && isOwner },
    linkType,
    space,
  };
}

/** A task where there is one, and else the first type that asks for nothing the app does not know. */
async function findType({ adapters }: SmokeContext, projectId: string): Promise<TicketType> {
  const types = await adapters.targets.listIssueTypes(projectId);
  const tasksFirst = types.toSorted((a, b) => Number(b.name === 'Task') - Number(a.name === 'Task'));
  const asked: string[] = [];
  for (const type of tasksFirst) {
    const found = await adapters.targets.readIssueType(projectId, type);
    if (found?.requiredFields.length === 0) return found;
    asked.push(`${type.name} (${found?.requiredFields.join(', ') ?? 'not offered'})`);
  }
  throw new Error(`Each type asks for fields that the app does not fill: ${asked.join('; ')}.`);
}
