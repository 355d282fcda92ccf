import { Message } from './message';

/** Why a record is not shown. @param why the app's own sentence */
export function UnreadableRecord({ why }: { readonly why: string }) {
  return (
    <Message appearance="warning" title="This version cannot read the postmortem’s record">
      <p>{why}</p>
      <p>Nothing was changed. Ask your Jira admin to update the app; then refresh.</p>
    </Message>
  );
}
