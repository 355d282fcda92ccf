import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import sticky from '../../components/sticky-footer.module.css';
import styles from './edit-analysis.module.css';

type Props = { readonly isChanged: boolean; readonly isSaving: boolean; readonly problem: string | null };

export function AnalysisFooter({ isChanged, isSaving, problem }: Props) {
  return (
    <div className={sticky['footer']}>
      <span role="status" className={problem ? styles['problem'] : styles['progress']}>
        {isSaving ? 'Saving…' : (problem ?? (isChanged ? 'Not saved yet.' : ''))}
      </span>
      <Button appearance="subtle" onClick={() => void view.close()} isDisabled={isSaving}>
        {isChanged ? 'Close without saving' : 'Close'}
      </Button>
      <Button type="submit" appearance="primary" isLoading={isSaving} isDisabled={!isChanged}>
        Save analysis
      </Button>
    </div>
  );
}
