import { useQuery } from '@tanstack/react-query';
import { ACTION_TYPES } from '../../../../src/domain/action-item';
import type { ActionType } from '../../../../src/domain/action-item';
import type { Reference } from '../../../../src/domain/reference';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import { KIND_OF_CHANGE } from '../../components/kind-of-change';
import { Message } from '../../components/message';
import type { PartProps } from './part-props';
import { ReferenceSelect } from './reference-select';
import styles from './settings.module.css';

/** Where new action tickets go, what they are, and how they are linked to the incident. */
export function TicketsPart({ view, value, onChange }: PartProps<'tickets'>) {
  const { linkTypes, projects, issueTypes } = view.choices;
  const { linkType, project, types } = value;
  const read = useQuery({
    queryKey: ['ticket-types', project?.id],
    queryFn: () => api.listTicketTypes({ projectId: project?.id ?? '' }),
    enabled: project !== null,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
  });
  const offered = project === null ? issueTypes : (read.data ?? Object.values(types));
  const setType = (kind: ActionType, type: Reference | null) => {
    const { [kind]: _, ...others } = types;
    onChange({ ...value, types: type ? { ...others, [kind]: type } : others });
  };
  return (
    <>
      <div className={styles['columns']}>
        <ReferenceSelect
          id="tickets-project"
          label="Tickets go to"
          hint="Whoever adds action items can still choose another project."
          emptyLabel="The project of the incident"
          value={project}
          choices={projects.map(({ id, key, name }) => ({ id, name: `${name} (${key})` }))}
          // Types belong to a project, so those of another one are let go.
          onChange={(next) => onChange({ ...value, project: next, types: {} })}
        />
        {linkTypes === null ? (
          <Message appearance="information">
            Linking is switched off on this site, so tickets are tracked without links.
          </Message>
        ) : (
          <ReferenceSelect
            id="tickets-link"
            label="Linked to the incident as"
            emptyLabel="Relates, or the first there is"
            value={linkType}
            choices={linkTypes}
            onChange={(next) => onChange({ ...value, linkType: next })}
          />
        )}
      </div>
      <fieldset className={styles['plain']}>
        <legend className={styles['legend']}>Issue type by kind of change</legend>
        <div className={styles['columns']}>
          {ACTION_TYPES.map((kind) => (
            <ReferenceSelect
              key={kind}
              id={`tickets-type-${kind}`}
              label={KIND_OF_CHANGE[kind]}
              emptyLabel={read.isLoading ? 'Reading…' : 'Task, or the first there is'}
              value={types[kind] ?? null}
              choices={offered}
              onChange={(type) => setType(kind, type)}
            />
          ))}
        </div>
      </fieldset>
      {read.error && (
        <FailureMessage
          error={read.error}
          what="The issue types of this project could not be read"
          onRetry={() => void read.refetch()}
          isRetrying={read.isFetching}
        />
      )}
    </>
  );
}
