import { openActionsWords } from '../../../src/domain/related-incidents';
import type { RelatedIncident } from '../../../src/domain/related-incidents';
import { Message } from './message';
import { issuePath, SiteLink } from './site-link';
import styles from './related-incidents.module.css';

type Props = { readonly related: readonly RelatedIncident[]; readonly note?: string };

/** Earlier incidents that share something with this one, with why and how many of their actions are still open. */
export function RelatedIncidents({ related, note }: Props) {
  const isOpen = related.some(({ openActions }) => (openActions ?? 0) > 0);
  return (
    <Message
      appearance={isOpen ? 'warning' : 'information'}
      title={
        isOpen
          ? 'Something like this happened before, and its actions are still open'
          : 'Something like this happened before'
      }
    >
      <ul className={styles['list']} aria-label="Related incidents">
        {related.map(({ id, key, summary, reasons, openActions }) => (
          <li key={id}>
            <SiteLink path={issuePath(key)}>{key}</SiteLink> <bdi>{summary}</bdi>: the same {reasons.join(', ')};{' '}
            {openActionsWords(openActions)}.
          </li>
        ))}
      </ul>
      {note && <p>{note}</p>}
    </Message>
  );
}
