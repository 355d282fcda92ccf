import { Message } from '../../components/message';

/** What an admin does where the app has no Confluence to write to. */
export function ConnectConfluence() {
  return (
    <Message appearance="information" title="Confluence is not connected">
      <p>
        The postmortem is a page in Confluence, and the app is not connected to one yet. An Atlassian admin connects it
        under <strong>Atlassian admin, Apps, Connected apps</strong>: choose this app, then{' '}
        <strong>Connect Confluence</strong>. In Jira, <strong>Manage apps</strong> leads there too.
      </p>
      <p>You can track action items here already.</p>
    </Message>
  );
}
