import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import type { AnalysisView } from '../../../../src/shared/analysis-views';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import words from '../../components/item-words.module.css';
import { Message } from '../../components/message';
import { SiteLink } from '../../components/site-link';

type Props = { readonly view: AnalysisView; readonly onChanged: () => void };

/** What stands in the way of reading or editing the analysis, and what it still lacks. */
export function AnalysisNotices({ view, onChanged }: Props) {
  const { unreadable, isHere, readOnly, pageUrl, incident, isRecorded } = view;
  if (unreadable !== null)
    return (
      <Message appearance="warning" title="The analysis cannot be read">
        {unreadable}
      </Message>
    );
  if (!isHere)
    return (
      <Message appearance="information">
        This page is a copy. The analysis is edited on <SiteLink path={pageUrl}>the postmortem’s own page</SiteLink>.
      </Message>
    );
  if (readOnly !== null) return <p className={words['quiet']}>{readOnly}</p>;
  return incident && !isRecorded ? <NotRecorded view={view} onChanged={onChanged} /> : null;
}

/** The analysis is saved; the incident does not know yet how many factors there are. */
function NotRecorded({ view: { version, analysis, incident }, onChanged }: Props) {
  const tell = useMutation({
    mutationFn: () => api.saveAnalysis({ version, analysis }),
    onSuccess: ({ notRecorded }) => {
      if (notRecorded === null) onChanged();
    },
  });
  return (
    <>
      <Message
        appearance="warning"
        title={`${incident?.key ?? 'The incident'} does not know these factors yet`}
        actions={
          <Button onClick={() => tell.mutate()} isLoading={tell.isPending}>
            Count them on the incident
          </Button>
        }
      >
        <p>
          {tell.data?.notRecorded ??
            'The analysis is saved. Trends and the action item form leave it out until its factors are counted on the incident.'}
        </p>
      </Message>
      {tell.error && <FailureMessage error={tell.error} what="They were not counted" />}
    </>
  );
}
