import Lozenge from '@atlaskit/lozenge';
import type { AccountsView } from '../../../../src/shared/account-views';
import styles from './accounts.module.css';

/** Who is invited. Whether somebody has begun is theirs to tell, so only what is shared is marked. */
export function Invited({ invited }: Pick<AccountsView, 'invited'>) {
  if (invited.length === 0) return null;
  const hidden = invited.filter(({ displayName }) => displayName === null).length;
  const named = invited.filter(({ displayName }) => displayName !== null);
  return (
    <details>
      <summary>
        {invited.length} {invited.length === 1 ? 'person is' : 'people are'} invited
      </summary>
      <ul className={styles['list']} aria-label="Invited people">
        {named.map(({ displayName, hasShared }, index) => (
          <li key={index}>
            <bdi>{displayName}</bdi>
            {hasShared && <Lozenge appearance="success">Shared</Lozenge>}
          </li>
        ))}
        {hidden > 0 && <li className={styles['quiet']}>and {hidden} whom you cannot see</li>}
      </ul>
    </details>
  );
}
