import Heading from '@atlaskit/heading';

/** Nothing is open: what would stand here, and where it comes from. */
export function NoItems() {
  return (
    <>
      <Heading as="h2" size="xsmall">
        Nothing is waiting for you
      </Heading>
      <p>
        An action item is what a team promises to change after an incident: a Jira ticket with an owner and a due date.
        Add one in the panel <i>Postmortem</i> on the incident; as soon as its ticket is assigned to you, it stands
        here.
      </p>
    </>
  );
}
