import type { ReactNode } from 'react';
import type { UnfitSetting } from '../../../src/domain/fit-settings';
import { Message } from './message';

type Props = {
  readonly unfit: readonly UnfitSetting[];
  /** The way on. */
  readonly children?: ReactNode;
};

/** What settings name that is gone. Nothing breaks: the defaults hold for it meanwhile. */
export function UnfitNotice({ unfit, children }: Props) {
  if (unfit.length === 0) return null;
  return (
    <Message appearance="warning" title="Some settings do not fit any more">
      <p>
        This is not there any more, or you may not see it. The defaults hold for it until an admin of the project
        chooses something else among the project’s postmortem settings:
      </p>
      <ul>
        {unfit.map(({ part, kind, name }) => (
          <li key={`${part} ${kind} ${name}`} dir="auto">
            {kind} “{name}”
          </li>
        ))}
      </ul>
      {children}
    </Message>
  );
}
