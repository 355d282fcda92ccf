import { Message } from '../../../components/message';
import type { Target } from './use-target';

const NOT_LINKED = {
  'switched-off': 'The tickets cannot be linked to the incident, because linking is switched off on this site.',
  'not-allowed': 'The tickets cannot be linked to the incident, because you may not link issues in this project.',
} as const;

type Props = { readonly choices: Target['choices'] };

/** What the chosen project and type cannot do, said before anything is created. */
export function TargetNotices({ choices }: Props) {
  const issueType = choices?.issueType ?? null;
  const notices = [
    ...(choices?.linkRefusal ? [`${NOT_LINKED[choices.linkRefusal]} They are tracked here all the same.`] : []),
    ...(issueType !== null && !issueType.takesDueDate
      ? [`${issueType.name} has no due date field here. The app keeps the due date itself, or you choose another type.`]
      : []),
    ...(issueType !== null && !issueType.takesAssignee
      ? [
          `${issueType.name} takes no assignee when it is created here. The app tries to set the owner afterwards, or you choose another type.`,
        ]
      : []),
  ];
  if (notices.length === 0) return null;
  return (
    <Message appearance="information">
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </Message>
  );
}
