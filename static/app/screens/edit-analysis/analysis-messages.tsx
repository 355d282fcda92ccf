import Button from '@atlaskit/button/new';
import type { Clash } from '../../../../src/domain/analysis/merge-analysis';
import { failureOf } from '../../app-failure';
import { FailureMessage } from '../../components/failure-message';
import { Message } from '../../components/message';
import type { useAnalysis } from './use-analysis';

const PLACES: Readonly<Record<Clash['where'], string>> = { trigger: 'trigger', factor: 'factor', why: 'answer to why' };

/** What became of saving, what was kept from before, and what somebody else wrote in the same place. */
export function AnalysisMessages({ form }: { readonly form: ReturnType<typeof useAnalysis> }) {
  const { save, theirs, isConflict, isKept, clashes, startOver } = form;
  return (
    <>
      {isConflict && (
        <Message
          appearance="warning"
          title="Somebody else saved first"
          actions={
            <Button onClick={() => theirs.mutate()} isLoading={theirs.isPending}>
              Bring both together
            </Button>
          }
        >
          {failureOf(save.error).message}
        </Message>
      )}
      {save.error && !isConflict && <FailureMessage error={save.error} what="The analysis was not saved" />}
      {theirs.error && <FailureMessage error={theirs.error} what="What they saved could not be read" />}
      {save.data?.notRecorded && (
        <Message appearance="warning" title="The analysis is saved, but not counted on the incident">
          <p>Trends and the action item form leave its factors out until then. {save.data.notRecorded}</p>
        </Message>
      )}
      {isKept && (
        <Message appearance="information" actions={<Button onClick={startOver}>Start over</Button>}>
          What you typed before is kept.
        </Message>
      )}
      {clashes.length > 0 && (
        <Message appearance="information" title="You both changed the same; yours stands below">
          <ul>
            {clashes.map(({ where, mine, theirs: other }, at) => (
              <li key={at}>{describe(where, mine, other)}</li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

function describe(where: Clash['where'], mine: string, theirs: string | null): string {
  const place = PLACES[where];
  if (theirs === null) return `They removed the ${place} “${mine}”.`;
  return mine === '' ? `You removed a ${place}; they wrote “${theirs}”.` : `Of the ${place} they wrote “${theirs}”.`;
}
