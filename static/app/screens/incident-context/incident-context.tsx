import { api } from '../../api';
import { ReadState } from '../../components/read-state';
import { Screen } from '../../components/screen';
import { useAfterDialog } from '../../components/use-after-dialog';
import { useView } from '../../use-view';
import { ContextContent } from './context-content';
import { ContextLead } from './context-lead';
import { titleOf } from './title-of';

/** Beside any issue, in a narrow column: how an incident's action items are, or where an action ticket comes from. */
export function IncidentContext() {
  const reading = useView('context', api.viewContext);
  const { view, refresh } = reading;
  const onDialogClosed = useAfterDialog(view?.kind === 'incident' && view.postmortem !== null, refresh);
  return (
    <Screen title={view ? titleOf(view) : 'Postmortem in short'} lead={view ? <ContextLead view={view} /> : null}>
      <ReadState of={reading} failed="The postmortem could not be read" />
      {view && <ContextContent view={view} onDialogClosed={onDialogClosed} onChanged={refresh} />}
    </Screen>
  );
}
