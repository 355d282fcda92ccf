import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { isEmptyAnalysis } from '../../../../src/domain/analysis';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import words from '../../components/item-words.module.css';
import { openDialog } from '../../components/open-dialog';
import { ReadState } from '../../components/read-state';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { issuePath, SiteLink } from '../../components/site-link';
import { useView } from '../../use-view';
import { AnalysisContent } from './analysis-content';
import { AnalysisNotices } from './analysis-notices';
import { EmptyAnalysis } from './empty-analysis';

/** On the postmortem's page: trigger, contributing factors as a fishbone, five whys, and what action items answer. */
export function FactorsMacro() {
  const reading = useView('analysis', api.viewAnalysis);
  const { view, isReading, refresh } = reading;
  const [refusal, setRefusal] = useState<unknown>(null);
  const edit = () => {
    setRefusal(null);
    openDialog({ title: 'Edit analysis', screen: 'edit-analysis', onClosed: refresh }).catch(setRefusal);
  };
  return (
    <Screen
      title="Contributing factors"
      lead={view ? <Lead view={view} /> : null}
      actions={
        view && (
          <>
            {mayEdit(view) && <Button onClick={edit}>Edit analysis</Button>}
            <RefreshButton onRefresh={refresh} isRefreshing={isReading} />
          </>
        )
      }
    >
      <ReadState of={reading} failed="The analysis could not be read" />
      {refusal !== null && <FailureMessage error={refusal} what="The editor could not be opened" onRetry={edit} />}
      {view && <AnalysisNotices view={view} onChanged={refresh} />}
      {view?.unreadable === null &&
        (isEmptyAnalysis(view.analysis) ? <EmptyAnalysis /> : <AnalysisContent view={view} onChanged={refresh} />)}
    </Screen>
  );
}

const mayEdit = ({ readOnly, unreadable, isHere }: AnalysisView) => readOnly === null && unreadable === null && isHere;

function Lead({ view: { incident } }: { readonly view: AnalysisView }) {
  if (!incident)
    return <p className={words['quiet']}>You may not see the incident, so its action items are not shown here.</p>;
  return (
    <p>
      What let <SiteLink path={issuePath(incident.key)}>{incident.key}</SiteLink> happen, and what answers it
    </p>
  );
}
