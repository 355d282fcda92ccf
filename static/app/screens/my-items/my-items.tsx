import { api } from '../../api';
import words from '../../components/item-words.module.css';
import { ReadState } from '../../components/read-state';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { useView } from '../../use-view';
import { ClosedItems } from './closed-items';
import { CountLine } from './count-line';
import { NoItems } from './no-items';
import { OpenItems } from './open-items';

/** A page among Jira's apps: what the person has promised, across incidents. */
export function MyItems() {
  const reading = useView('my-items', api.viewMyItems);
  const { view, isReading, refresh } = reading;
  return (
    <Screen
      // Not the page’s own title: two landmarks of one name cannot be told apart.
      title="What you have promised"
      lead={view ? <CountLine view={view} /> : null}
      actions={view && <RefreshButton onRefresh={refresh} isRefreshing={isReading} />}
    >
      <ReadState of={reading} failed="Your action items could not be read" />
      {view && (
        <>
          {view.open.length > 0 ? <OpenItems items={view.open} today={view.today} /> : <NoItems />}
          {view.closed.length > 0 && <ClosedItems items={view.closed} today={view.today} />}
          {!view.isWhole && (
            <p className={words['quiet']}>
              You have more action items than this page reads. These are the ones with the earliest due dates; the
              others come up as you close them.
            </p>
          )}
        </>
      )}
    </Screen>
  );
}
