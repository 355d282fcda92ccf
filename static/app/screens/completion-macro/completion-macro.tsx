import { api } from '../../api';
import { failureOf } from '../../app-failure';
import { ActionItems } from '../../components/action-items';
import { CompletionProgress } from '../../components/completion-progress';
import { FindPageItems } from '../../components/find-page-items';
import words from '../../components/item-words.module.css';
import layout from '../../components/layout.module.css';
import { ReadState } from '../../components/read-state';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { issuePath, SiteLink } from '../../components/site-link';
import { useView } from '../../use-view';

/** Jira says no more than this: the incident is not there for the viewer. */
const isHidden = (error: unknown): boolean =>
  error !== null && ['not-found', 'forbidden'].includes(failureOf(error).code);

/** On the postmortem's page: how far its action items are, read live. */
export function CompletionMacro() {
  const reading = useView('completion', api.viewCompletion);
  const { view, error, isReading, refresh } = reading;
  // Nothing is wrong with the page, and trying again helps nobody.
  if (isHidden(error))
    return (
      <Screen
        title="Action items"
        lead={
          <p className={words['quiet']}>
            The incident of these action items is deleted, or you may not see it: ask your Jira admin for access if you
            need it.
          </p>
        }
      />
    );
  return (
    <Screen
      title="Action items"
      lead={
        view ? (
          <p>
            Incident <SiteLink path={issuePath(view.incident.key)}>{view.incident.key}</SiteLink>{' '}
            <bdi>{view.incident.summary}</bdi>
          </p>
        ) : null
      }
      actions={
        view && (
          <div className={layout['buttons']}>
            <FindPageItems onClosed={refresh} />
            <RefreshButton onRefresh={refresh} isRefreshing={isReading} />
          </div>
        )
      }
    >
      <ReadState of={reading} failed="The action items could not be read" />
      {view && (
        <>
          {view.items.length > 0 || view.counts.hidden > 0 ? (
            <CompletionProgress counts={view.counts} />
          ) : (
            <p>
              No action items yet. Write them on this page and make tickets of them here, or add them from the
              incident’s panel: <SiteLink path={issuePath(view.incident.key)}>open {view.incident.key}</SiteLink>
            </p>
          )}
          {view.items.length > 0 && <ActionItems items={view.items} today={view.today} />}
        </>
      )}
    </Screen>
  );
}
