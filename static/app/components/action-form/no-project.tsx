import Button from '@atlaskit/button/new';
import { Message } from '../message';

/** Instead of a form whose tickets have nowhere to go. What was typed before stays kept. */
export function NoProject({ onClose }: { readonly onClose: () => void }) {
  return (
    <Message
      appearance="warning"
      actions={
        <Button autoFocus onClick={onClose}>
          Close
        </Button>
      }
    >
      There is no project in which you may create tickets. Ask a Jira admin for the right to create issues.
    </Message>
  );
}
