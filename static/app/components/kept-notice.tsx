import Button from '@atlaskit/button/new';
import { Message } from './message';

/** Says that the form is not as Jira fills it, because of what was changed in it before. */
export function KeptNotice({ onStartOver }: { readonly onStartOver: () => void }) {
  return (
    <Message appearance="information" actions={<Button onClick={onStartOver}>Start over</Button>}>
      Your changes from before are kept.
    </Message>
  );
}
