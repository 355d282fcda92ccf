import Heading from '@atlaskit/heading';
import { useQuery } from '@tanstack/react-query';
import type { Reference } from '../../../../../src/domain/reference';
import { api } from '../../../api';
import { FailureMessage } from '../../../components/failure-message';
import { Loading } from '../../../components/loading';
import { goToPart } from '../go-to-part';
import { ConfluenceStep } from './confluence-step';
import styles from './get-started.module.css';
import { PanelStep } from './panel-step';
import { PracticeStep } from './practice-step';
import { SpaceStep } from './space-step';

export const SETUP_KEY = ['setup'];

/** What an admin does once so that everybody can begin. Every step can be done again. */
export function GetStarted({ space }: { readonly space: Reference | null }) {
  const { data, error, isFetching, refetch } = useQuery({ queryKey: SETUP_KEY, queryFn: api.viewSetup });
  const again = () => void refetch();
  const done = data
    ? [data.confluence === 'connected', data.panel?.isShown ?? false, space !== null, data.practice !== null]
    : [];
  return (
    <section className={styles['start']} aria-labelledby="get-started">
      <Heading as="h2" size="medium" id="get-started">
        Get started
      </Heading>
      {data && (
        <p role="status" className={styles['quiet']}>
          {done.filter(Boolean).length} of {done.length} steps are done.
        </p>
      )}
      {error && (
        <FailureMessage
          error={error}
          what="How far the app is set up could not be read"
          onRetry={again}
          isRetrying={isFetching}
        />
      )}
      {!data && !error && <Loading lines={4} />}
      {data && (
        <ol className={styles['steps']}>
          <ConfluenceStep state={data.confluence} isChecking={isFetching} onCheck={again} />
          <PanelStep shown={data.panel} projects={data.projects} onChanged={again} />
          <SpaceStep space={space} onChoose={() => goToPart('place')} />
          <PracticeStep practice={data.practice} projects={data.projects} onChanged={again} />
        </ol>
      )}
    </section>
  );
}
