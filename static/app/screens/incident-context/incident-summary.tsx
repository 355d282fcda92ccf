import type { ContextView } from '../../../../src/shared/views';
import words from '../../components/item-words.module.css';
import { NoPostmortem } from '../../components/no-postmortem';
import { IncidentCompletion } from './incident-completion';

type Props = {
  readonly view: Extract<ContextView, { readonly kind: 'incident' }>;
  readonly onDialogClosed: () => void;
};

/** On the incident: the way to a postmortem where there is none, and how far the action items are. */
export function IncidentSummary({ view, onDialogClosed }: Props) {
  const { incident, postmortem, unreadable, confluenceConnected, completion } = view;
  const canCreate = postmortem === null && unreadable === null && confluenceConnected;
  return (
    <>
      {canCreate && (
        <NoPostmortem
          incident={incident}
          isNotRequired={view.notRequired !== null}
          reviewDue={view.reviewDue}
          onClosed={onDialogClosed}
        />
      )}
      <IncidentCompletion counted={completion} />
      <p className={words['quiet']}>
        More, and adding action items, in the panel <i>Postmortem</i> on this issue. If it is not there, open it with{' '}
        <i>Postmortem</i> among the issue’s apps.
      </p>
    </>
  );
}
