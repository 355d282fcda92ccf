import { Message } from './message';

/** Nothing to complete here: only an admin can change it, and the app does without. */
export function LinkingOff() {
  return (
    <Message appearance="information">
      Issue linking is switched off on this site, so the incident has no link to its page. The Postmortem panel leads
      there all the same. A Jira admin can switch issue linking on in Jira’s settings; then the link can be made.
    </Message>
  );
}
