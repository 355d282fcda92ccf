import type { Ports } from '../ports';
import type { InvitationForm } from '../shared/account-views';
import { findAccountHome, type AccountSetting } from './find-account-home';
import { pageUrl } from './find-postmortem';

type Needs = Pick<Ports, 'incidents' | 'pages' | 'accounts' | 'people' | 'storage'>;
type Input = AccountSetting & { readonly siteUrl: string };

/** Whom to invite: those who took part in the incident, by name, without apps, customers and deactivated people. */
export async function viewInvitation(ports: Needs, input: Input): Promise<InvitationForm> {
  const { incident, page } = await findAccountHome(ports, input);
  const [participants, { invited }] = await Promise.all([
    ports.people.readParticipants(incident.id),
    ports.accounts.readInvited(page.id),
  ]);
  const invitedIds = invited.kind === 'value' ? invited.value.invited : [];
  const people = participants.length > 0 ? await ports.people.readPeople(participants) : [];
  return {
    proposed: people
      .filter(({ mayBeInvited }) => mayBeInvited)
      .map(({ accountId, displayName }) => ({ accountId, displayName, isInvited: invitedIds.includes(accountId) }))
      .sort((a, b) => a.displayName.localeCompare(b.displayName)),
    invited: invitedIds,
    link: `${input.siteUrl}${pageUrl(page.id)}`,
  };
}

/** People by name who can be assigned in the incident's project, which the person sees. */
export async function searchInvitees(
  ports: Pick<Ports, 'incidents' | 'pages' | 'storage' | 'targets'>,
  { query, ...setting }: Omit<AccountSetting, 'accountId'> & { readonly query: string },
) {
  const { incident } = await findAccountHome(ports, setting);
  return ports.targets.searchOwners(incident.project.id, query.trim());
}
