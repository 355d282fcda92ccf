import type { ItemIncident } from '../../../../src/shared/my-items-view';
import words from '../../components/item-words.module.css';
import { issuePath, SiteLink } from '../../components/site-link';

/** The incident that an action item answers. */
export function ItemOrigin({ incident }: { readonly incident: ItemIncident }) {
  switch (incident.kind) {
    case 'named':
      return (
        <>
          <SiteLink path={issuePath(incident.key)}>{incident.key}</SiteLink>
          <div className={words['quiet']} dir="auto">
            {incident.summary}
          </div>
        </>
      );
    case 'hidden':
      return <span className={words['quiet']}>deleted, or not visible to you</span>;
    case 'unreadable':
      return (
        <span className={words['quiet']}>
          not readable by this version of the app: ask your Jira admin to update it
        </span>
      );
  }
}
