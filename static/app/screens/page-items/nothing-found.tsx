import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import layout from '../../components/layout.module.css';
import { KnownItems } from './known-items';
import styles from './page-items.module.css';

type Props = {
  readonly known: PageItemsView['known'];
  readonly onLookAgain: () => void;
  readonly isLooking: boolean;
};

/** On a page without an action item that lacks a ticket: why, and how to write one that is found. */
export function NothingFound({ known, onLookAgain, isLooking }: Props) {
  return (
    <>
      {known.length > 0 ? (
        <p role="status">Every action item there already has a ticket.</p>
      ) : (
        <>
          <p role="status">
            No action items were found there. Write them in one of these ways, publish the page, and look again:
          </p>
          <ul className={styles['known']}>
            <li>a table with a column for what will change, one for who sees to it, and one for when it is due</li>
            <li>a list of tasks, each with a person mentioned and a date</li>
            <li>a list under a heading such as “Action items” or “Next steps”</li>
          </ul>
          <table className={styles['example']}>
            <caption>For example</caption>
            <thead>
              <tr>
                <th scope="col">Action</th>
                <th scope="col">Owner</th>
                <th scope="col">Due</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <td>Alert when the queue is older than five minutes</td>
                <td>a mention of the person, with @</td>
                <td>a date, with /date or //</td>
              </tr>
            </tbody>
          </table>
        </>
      )}
      <KnownItems known={known} />
      <div className={layout['buttons']}>
        <Button onClick={onLookAgain} isLoading={isLooking}>
          Look again
        </Button>
        <Button appearance="subtle" onClick={() => void view.close()}>
          Close
        </Button>
      </div>
    </>
  );
}
