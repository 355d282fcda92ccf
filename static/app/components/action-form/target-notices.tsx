import { Message } from '../message';
import type { Target } from './use-target';

const NOT_LINKED = {
  'switched-off': 'The tickets cannot be linked to the incident, because linking is switched off on this site.',
  'not-allowed': 'The tickets cannot be linked to the incident, because you may not link issues in this project.',
} as const;

type Props = { readonly target: Pick<Target, 'choices' | 'typesInUse'> };

/** What the chosen project and types cannot do, said before anything is created. */
export function TargetNotices({ target: { choices, typesInUse } }: Props) {
  const notices = [
    ...(choices?.linkRefusal ? [`${NOT_LINKED[choices.linkRefusal]} They are tracked here all the same.`] : []),
    ...typesInUse
      .filter(({ takesDueDate }) => !takesDueDate)
      .map(
        ({ name }) =>
          `${name} has no due date field here. The app keeps the due date itself, or you choose another type.`,
      ),
    ...typesInUse
      .filter(({ takesAssignee }) => !takesAssignee)
      .map(
        ({ name }) =>
          `${name} takes no assignee when it is created here. The app tries to set the owner afterwards, or you choose another type.`,
      ),
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
