import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import styles from './create-postmortem.module.css';

export function DraftFooter({ isCreating }: { readonly isCreating: boolean }) {
  return (
    <div className={styles['footer']}>
      <span role="status" className={styles['progress']}>
        {isCreating && 'Creating the page in Confluence and linking it to the incident…'}
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
