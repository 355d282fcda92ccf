import type { Ports } from '../ports';

/**
 * Says that somebody cannot be assigned in a project, and what to do. Person and project are named only as far as the
 * viewer may see them, and never by an account id.
 * @param instead what else can be chosen or done, as the end of “Choose somebody else, or …”.
 */
export async function refusedOwner(
  { targets, log }: Pick<Ports, 'targets' | 'log'>,
  accountId: string,
  projectIdOrKey: string,
  instead: string,
): Promise<string> {
  const nameless = (error: unknown) => {
    log('refusal.name', error);
    return null;
  };
  const [person, project] = await Promise.all([
    targets.readPersonName(accountId).catch(nameless),
    targets.readProjectName(projectIdOrKey).catch(nameless),
  ]);
  return `${person ?? 'This person'} cannot be assigned in ${project ?? 'this project'}. Choose somebody else, or ${instead}.`;
}
