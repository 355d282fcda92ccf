import { Message } from './message';
import { issuePath, SiteLink } from './site-link';

export type MadeTicket = {
  readonly key: string;
  /** null where only Jira knows it. */
  readonly summary: string | null;
  /** What was done, but not as asked. */
  readonly notes: readonly string[];
};

type Props = {
  readonly tickets: readonly MadeTicket[];
  readonly how: 'created' | 'attached';
  /** No list stands below, so all are named. */
  readonly isWhole?: true;
};

/**
 * How many tickets became action items just now. On the panel those created stand in the table below, so of them only the ones that
 * are not as asked are named; an attached one is named, because its summary was not typed here.
 */
export function MadeTickets({ tickets, how, isWhole }: Props) {
  const title = `${tickets.length === 1 ? '1 ticket' : `${tickets.length} tickets`} ${how}`;
  const isAsAsked = tickets.every(({ notes }) => notes.length === 0);
  const named = how === 'attached' || isWhole ? tickets : tickets.filter(({ notes }) => notes.length > 0);
  if (named.length === 0) return <Message appearance="success" title={title} />;
  return (
    <Message appearance={isAsAsked ? 'success' : 'warning'} title={title}>
      <ul>
        {groupByNotes(named).map((group) => (
          <li key={group[0].key}>
            {group.map(({ key, summary }) => (
              <div key={key}>
                <SiteLink path={issuePath(key)}>{key}</SiteLink> {summary !== null && <bdi>{summary}</bdi>}
              </div>
            ))}
            {group[0].notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </li>
        ))}
      </ul>
    </Message>
  );
}

type Group = readonly [MadeTicket, ...MadeTicket[]];

/** What is to be said of several tickets is said once. */
function groupByNotes(tickets: readonly MadeTicket[]): readonly Group[] {
  const groups = new Map<string, Group>();
  for (const ticket of tickets) {
    const said = ticket.notes.join('\n') || ticket.key;
    const before = groups.get(said);
    groups.set(said, before ? [...before, ticket] : [ticket]);
  }
  return [...groups.values()];
}
