import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import type { TrackedActionItem } from '../../../../../src/domain/completion';
import { api } from '../../../api';
import { FailureMessage } from '../../../components/failure-message';
import words from '../../../components/item-words.module.css';
import layout from '../../../components/layout.module.css';
import { Loading } from '../../../components/loading';
import { Message } from '../../../components/message';
import { Day } from '../../../components/times';
import { announceChange } from '../../../frame-events';

/** Few ever need it. */
const WontDoForm = lazy(() => import('./wont-do-form'));

type Props = {
  readonly item: TrackedActionItem;
  /** Reads the ticket again. */
  readonly onChanged: () => void;
};

/** On an action ticket: that it will not be done, and why; or the way to say so. Nothing where it is done. */
export function Decision({ item: { state, wontDo, ticketId }, onChanged }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  /** Where the buttons were that had the focus. */
  const close = () => {
    setOpen(false);
    place.current?.focus();
  };
  const changed = () => {
    onChanged();
    void announceChange();
  };
  const takeBack = useMutation({
    mutationFn: () => api.setWontDo({ reason: null }),
    onSuccess: () => {
      setNotes([]);
      close();
      changed();
    },
  });
  if (state === 'done') return null;
  const isDecided = state === 'wont-do';
  return (
    <div ref={place} tabIndex={-1} className={layout['form']} role="group" aria-label="Whether it will be done">
      {isDecided && <Said wontDo={wontDo} />}
      {notes.length > 0 && (
        <Message appearance="warning">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Message>
      )}
      {takeBack.error && <FailureMessage error={takeBack.error} what="It was not taken back" text={REFUSED} />}
      {isOpen ? (
        <Suspense fallback={<Loading lines={2} />}>
          <WontDoForm
            ticketId={ticketId}
            onCancel={close}
            onSaved={(said) => {
              setNotes(said);
              close();
              changed();
            }}
          />
        </Suspense>
      ) : (
        <div className={layout['buttons']}>
          {wontDo === null && (
            <Button spacing="compact" onClick={() => setOpen(true)}>
              {isDecided ? 'Say why…' : 'Will not do…'}
            </Button>
          )}
          {isDecided && (
            <Button
              spacing="compact"
              appearance="subtle"
              onClick={() => takeBack.mutate()}
              isLoading={takeBack.isPending}
            >
              Take it back
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

const REFUSED = { forbidden: { title: 'Jira does not allow it', advice: null } };

function Said({ wontDo }: Pick<TrackedActionItem, 'wontDo'>) {
  if (wontDo === null) return <p>It will not be done. Nobody has said why yet.</p>;
  return (
    <div>
      <p>
        It will not be done: <bdi>{wontDo.reason}</bdi>
      </p>
      <p className={words['quiet']}>
        said on <Day day={wontDo.on} />
      </p>
    </div>
  );
}
