import { router } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api';

/** The way to *Get started*: a button for who may open it, and else whom to ask. */
export function GetStartedHint() {
  const { data: maySetUp, isPending } = useQuery({
    queryKey: ['may-set-up'],
    queryFn: api.maySetUp,
    staleTime: Infinity,
  });
  if (isPending) return null;
  if (maySetUp)
    return (
      <Button spacing="compact" onClick={() => void router.open({ target: 'module', moduleKey: 'site-settings' })}>
        Open Get started
      </Button>
    );
  return <p>Ask a Jira admin to open Jira settings, Apps, Blameless postmortem: Get started stands there.</p>;
}
