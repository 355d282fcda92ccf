import Button from '@atlaskit/button/new';
import type { SetupView } from '../../../../../src/shared/setup-views';
import { CONNECT_CONFLUENCE } from '../../../failure-text';
import { Step } from './step';

type Props = {
  readonly state: SetupView['confluence'];
  readonly isChecking: boolean;
  readonly onCheck: () => void;
};

const STATES: Readonly<Record<Props['state'], string>> = {
  connected: 'Confluence is connected and answers. Postmortems become pages there.',
  'not-connected': `Postmortems are pages in Confluence. ${CONNECT_CONFLUENCE}`,
  'no-answer': `Confluence did not answer just now. Check again in a minute. If it stays so: ${CONNECT_CONFLUENCE}`,
};

/** Whether the app reaches Confluence, as it is now. */
export const ConfluenceStep = ({ state, isChecking, onCheck }: Props) => (
  <Step
    id="confluence"
    title="Connect Confluence"
    isDone={state === 'connected'}
    actions={
      <Button onClick={onCheck} isLoading={isChecking}>
        Check again
      </Button>
    }
  >
    <p>{STATES[state]}</p>
  </Step>
);
