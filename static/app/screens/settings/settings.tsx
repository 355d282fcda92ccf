import { useQuery } from '@tanstack/react-query';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { Loading } from '../../components/loading';
import { Screen } from '../../components/screen';
import { GetStarted } from './get-started/get-started';
import { SettingsForm } from './settings-form';

/** The settings of a project, or on the admin page the defaults of the site. */
export function Settings() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['settings'],
    queryFn: api.viewSettings,
    // Read once: settings that change under one's hands lose what was edited. Saving notices what others saved.
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  return (
    <Screen title="Postmortem settings" lead={<p>{data ? describe(data) : 'How postmortems are made here.'}</p>}>
      {error && (
        <FailureMessage
          error={error}
          what="The settings could not be read"
          onRetry={() => void refetch()}
          isRetrying={isFetching}
        />
      )}
      {!data && !error && <Loading lines={8} />}
      {data?.home === 'site' && <GetStarted space={data.settings.place?.space ?? null} />}
      {data && <SettingsForm view={data} />}
    </Screen>
  );
}

const describe = ({ home, projectKey }: { home: 'project' | 'site'; projectKey: string | null }) =>
  home === 'site'
    ? 'These are the defaults of the whole site. A project can set each of them its own way.'
    : `How postmortems are made in ${projectKey ?? 'this project'}. What is not set here follows the site’s defaults.`;
