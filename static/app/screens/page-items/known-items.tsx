import type { PageItemsView } from '../../../../src/shared/page-items-view';
import { issuePath, SiteLink } from '../../components/site-link';
import styles from './page-items.module.css';

/** What needs no ticket any more, folded away. */
export function KnownItems({ known }: Pick<PageItemsView, 'known'>) {
  if (known.length === 0) return null;
  return (
    <details>
      <summary className={styles['fold']}>
        {known.length === 1 ? '1 already has a ticket' : `${known.length} already have a ticket`}
      </summary>
      <ul className={styles['known']}>
        {known.map(({ nodeId, summary, key }) => (
          <li key={nodeId}>
            {key === null ? 'A ticket that you may not see' : <SiteLink path={issuePath(key)}>{key}</SiteLink>}:{' '}
            <bdi>{summary}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
