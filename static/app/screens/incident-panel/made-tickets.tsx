import { Message } from '../../components/message';
import { issuePath, SiteLink } from '../../components/site-link';

export type MadeTicket = {
  readonly key: string;
  readonly summary: string;
  /** What was made, but not as asked. */
  readonly notes: readonly string[];
};

export function MadeTickets({ tickets }: { readonly tickets: readonly MadeTicket[] }) {
  const title = tickets.length === 1 ? '1 ticket created' : `${tickets.length} tickets created`;
  const isAsAsked = tickets.every(({ notes }) => notes.length === 0);
  return (
    <Message appearance={isAsAsked ? 'success' : 'warning'} title={title}>
      <ul>
        {tickets.map(({ key, summary, notes }) => (
          <li key={key}>
            <SiteLink path={issuePath(key)}>{key}</SiteLink> <bdi>{summary}</bdi>
            {notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
          </li>
        ))}
      </ul>
    </Message>
  );
}
