import Button from '@atlaskit/button/new';
import { view } from '@forge/bridge';
import { useQuery } from '@tanstack/react-query';
import type { PageItemsView } from '../../../../src/shared/page-items-view';
import { NoProject } from '../../components/action-form/no-project';
import { useProposal } from '../../components/action-form/use-proposal';
import { FailureMessage } from '../../components/failure-message';
import layout from '../../components/layout.module.css';
import { Loading } from '../../components/loading';
import { Screen } from '../../components/screen';
import { NothingFound } from './nothing-found';
import { pageItemsApi } from './page-items-api';
import { PageItemsForm } from './page-items-form';
import { PageLink } from './page-link';

/** What is usual to be said would be about two people at once. */
const NOT_FITTING = { conflict: { title: 'Page and incident do not fit', advice: null } };

const close = () => void view.close();

/** The dialog in which action items that people wrote on the page become tickets. */
export function PageItems() {
  const items = useQuery({
    queryKey: ['page-items'],
    queryFn: pageItemsApi.findPageItems,
    // Read once: a list that changes under one's hands loses what was ticked.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const form = useProposal();
  const found = items.data;
  const isEmpty = found?.proposed.length === 0;
  const error = items.error ?? (isEmpty ? null : form.error);
  const failed = items.error ? items : form;
  const look = { onLookAgain: () => void items.refetch(), isLooking: items.isFetching };
  return (
    <Screen title="Find action items on the page" lead={found && !error ? <Lead page={found.page} /> : null} isDialog>
      {error ? (
        <>
          <FailureMessage
            error={error}
            text={NOT_FITTING}
            what={items.error ? 'The page could not be read' : 'What Jira wants for tickets could not be read'}
            onRetry={() => void failed.refetch()}
            isRetrying={failed.isFetching}
          />
          <div className={layout['buttons']}>
            <Button onClick={close}>Close</Button>
          </div>
        </>
      ) : !found || (!isEmpty && !form.data) ? (
        <Loading lines={6} />
      ) : isEmpty || !form.data ? (
        <NothingFound known={found.known} {...look} />
      ) : form.data.projects.length === 0 ? (
        <NoProject onClose={close} />
      ) : (
        <PageItemsForm key={items.dataUpdatedAt} view={found} proposal={form.data} {...look} />
      )}
    </Screen>
  );
}

/** The dialog has the title already. */
const Lead = ({ page }: Pick<PageItemsView, 'page'>) => (
  <p>
    Read from <PageLink page={page}>{page.title}</PageLink>
  </p>
);
