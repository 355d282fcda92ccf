import type { AccountsView } from '../../../../src/shared/account-views';
import { SiteLink } from '../site-link';
import styles from './accounts.module.css';

/** How many have shared, and what. */
export function SharedAccounts({ view: { shared, participation } }: { readonly view: AccountsView }) {
  if (participation.of === 0)
    return <p className={styles['quiet']}>Nobody is invited yet, and no account is shared.</p>;
  return (
    <>
      <p className={styles['participation']}>
        {participation.shared} of {participation.of} shared
      </p>
      {shared.length > 0 && (
        <ul className={styles['list']} aria-label="Shared accounts">
          {shared.map(({ pageId, pageUrl, title, authorName, isOwn }) => (
            <li key={pageId}>
              <SiteLink path={pageUrl}>
                <bdi>{title}</bdi>
              </SiteLink>
              <span className={styles['quiet']}>
                {isOwn
                  ? 'by you'
                  : authorName !== null && (
                      <>
                        by <bdi>{authorName}</bdi>
                      </>
                    )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
