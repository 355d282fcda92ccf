import Button from '@atlaskit/button/new';
import type { Reference } from '../../../../../src/domain/reference';
import { Step } from './step';

type Props = { readonly space: Reference | null; readonly onChoose: () => void };

/** The space that new pages go to unless a project or a person says otherwise. */
export const SpaceStep = ({ space, onChoose }: Props) => (
  <Step
    id="space"
    title="Choose a default space"
    isDone={space !== null}
    actions={<Button onClick={onChoose}>{space ? 'Choose another space' : 'Choose a space'}</Button>}
  >
    <p>
      {space
        ? `New pages go to ${space.name}, unless a project or whoever creates one chooses another space.`
        : 'Without one, the app proposes the space used last, or the one with the project’s key.'}
    </p>
  </Step>
);
