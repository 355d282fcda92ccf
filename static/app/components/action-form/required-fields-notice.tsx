import Button from '@atlaskit/button/new';
import { Message } from '../message';
import { CreateInJira } from './create-in-jira';
import type { Target } from './use-target';

type Props = {
  readonly choices: NonNullable<Target['choices']>;
  readonly summaries: readonly string[];
  /** Leads to attaching; without it that is done on the incident. */
  readonly onAttach?: () => void;
};

/** The ways on where Jira requires fields that only people can fill. Which fields, the issue type's own field says. */
export function RequiredFieldsNotice({ choices, summaries, onAttach }: Props) {
  const { issueType, otherTypes, projectId } = choices;
  const names = otherTypes?.map(({ name }) => name) ?? [];
  if (names.length > 0)
    return (
      <Message appearance="warning" title="Choose another type or project">
        This form has all that Jira wants for{' '}
        <bdi>{new Intl.ListFormat('en', { type: 'disjunction' }).format(names)}</bdi>. What you typed stays.
      </Message>
    );
  return (
    <Message
      appearance="warning"
      title={`Choose another ${otherTypes === null ? 'type or project' : 'project'}, or create the ticket in Jira`}
      actions={
        onAttach && (
          <Button spacing="compact" onClick={onAttach}>
            Attach an existing ticket
          </Button>
        )
      }
    >
      <p>
        {otherTypes === null
          ? 'Other types of this project may ask for less.'
          : 'Every type of this project asks for more than this form has.'}{' '}
        A ticket that you create in Jira’s own dialog can be attached {onAttach ? 'here' : 'on the incident’s panel'}.
        What you typed stays.
      </p>
      <CreateInJira projectId={projectId ?? ''} issueTypeId={issueType.id} summaries={summaries} />
    </Message>
  );
}
