import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import sticky from '../../components/sticky-footer.module.css';
import styles from './create-postmortem.module.css';

type Props = {
  readonly isCreating: boolean;
  /** What was changed is more than the browser keeps. */
  readonly isTooMuch: boolean;
};

export function DraftFooter({ isCreating, isTooMuch }: Props) {
  return (
    <div className={sticky['footer']}>
      <span role="status" className={styles['progress']}>
        {isCreating
          ? 'Creating the page in Confluence and linking it to the incident…'
          : isTooMuch && 'Closing the dialog would lose your changes: they are more than a browser keeps.'}
      </span>
      <Button appearance="subtle" onClick={() => void view.close()} isDisabled={isCreating}>
        Cancel
      </Button>
      <Button type="submit" appearance="primary" isLoading={isCreating}>
        Create postmortem
      </Button>
    </div>
  );
}
