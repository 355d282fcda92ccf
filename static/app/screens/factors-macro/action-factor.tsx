import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Factor } from '../../../../src/domain/analysis';
import type { TrackedActionItem } from '../../../../src/domain/completion';
import { api } from '../../api';
import { FailureMessage } from '../../components/failure-message';
import words from '../../components/item-words.module.css';
import { Select } from '../../components/select';
import { issuePath, SiteLink } from '../../components/site-link';
import { TicketStatus } from '../../components/ticket-status';
import { announceChange } from '../../frame-events';
import styles from './factors-macro.module.css';

type Props = {
  readonly item: TrackedActionItem;
  readonly factors: readonly Factor[];
  readonly isReadOnly: boolean;
  readonly onChanged: () => void;
};

/** One action item and the factor that it answers, which can be chosen here. */
export function ActionFactor({ item, factors, isReadOnly, onChanged }: Props) {
  const { ticketId, key, summary, factorId } = item;
  const current = factors.some(({ id }) => id === factorId) ? (factorId ?? '') : '';
  const [chosen, setChosen] = useState<string | null>(null);
  const save = useMutation({
    mutationFn: (wanted: string) => api.setActionFactor({ ticketId, factorId: wanted || null }),
    onSuccess: async () => {
      onChanged();
      await announceChange();
    },
  });
  const value = chosen ?? current;
  return (
    <>
      <div className={styles['words']}>
        <SiteLink path={issuePath(key)}>{key}</SiteLink> <TicketStatus item={item} /> <span dir="auto">{summary}</span>
      </div>
      {isReadOnly ? (
        <div className={words['quiet']}>{factors.find(({ id }) => id === current)?.text}</div>
      ) : (
        <div className={styles['choice']}>
          <Select
            id={`factor-of-${ticketId}`}
            aria-label={`Factor that ${key} answers`}
            aria-describedby={undefined}
            aria-invalid={false}
            value={value}
            emptyLabel="No factor"
            options={factors.map(({ id, text }) => ({ value: id, label: text }))}
            isDisabled={save.isPending}
            onChange={setChosen}
          />
          {value !== current && (
            <Button appearance="primary" onClick={() => save.mutate(value)} isLoading={save.isPending}>
              Save
            </Button>
          )}
        </div>
      )}
      {save.error && <FailureMessage error={save.error} what={`${key} was not changed`} />}
    </>
  );
}
