import { api } from '../../api';
import layout from '../../components/layout.module.css';
import { ReadState } from '../../components/read-state';
import { RefreshButton } from '../../components/refresh-button';
import { Screen } from '../../components/screen';
import { useAfterDialog } from '../../components/use-after-dialog';
import { announceChange } from '../../frame-events';
import { useView } from '../../use-view';
import { OpenPageButton } from './open-page-button';
import { PanelContent } from './panel-content';
import { PanelLead } from './panel-lead';

/** Where the count on the incident was out of date, the context panel beside this one shows it. */
async function read() {
  const view = await api.viewIncident();
  if (view.countWasBehind) void announceChange();
  return view;
}

/** On the incident: its postmortem, and how far the action items are. */
export function IncidentPanel() {
  const reading = useView('incident', read);
  const { view, isReading, refresh } = reading;
  const onDialogClosed = useAfterDialog(view !== undefined && view.postmortem !== null, refresh);
  return (
    <Screen
      title={view ? `Postmortem of ${view.incident.key}` : 'Postmortem'}
      lead={view ? <PanelLead view={view} /> : null}
      actions={
        view && (
          <div className={layout['buttons']}>
            {view.postmortem !== null && view.postmortem.pageTitle !== null && (
              <OpenPageButton pageUrl={view.postmortem.pageUrl} />
            )}
            <RefreshButton onRefresh={refresh} isRefreshing={isReading} />
          </div>
        )
      }
    >
      <ReadState of={reading} failed="The postmortem could not be read" />
      {view && <PanelContent view={view} onChanged={refresh} onDialogClosed={onDialogClosed} />}
    </Screen>
  );
}
