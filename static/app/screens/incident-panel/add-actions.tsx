import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import { Loading } from '../../components/loading';
import type { FormState } from './action-form/form-state';
import { forgetKept, readKept } from './action-form/kept-form';
import styles from './incident-panel.module.css';
import { MadeTickets } from './made-tickets';
import type { MadeTicket } from './made-tickets';

// Most views of an incident add nothing, so the form and its search load when they are wanted.
const ActionForm = lazy(async () => {
  const module = await import('./action-form/action-form');
  return { default: module.ActionForm };
});

type Props = { readonly incidentId: string; readonly onAdded: () => void };

/** *Add action items*: the form when it is wanted, and what it has made. What is typed survives closing and reloading. */
export function AddActions({ incidentId, onAdded }: Props) {
  const [form, setForm] = useState<FormState | null>(null);
  // `left`: closed by the person or by its end, so the focus belongs on the button that opens it again.
  const [mode, setMode] = useState<'closed' | 'kept' | 'open' | 'left'>(() =>
    readKept(incidentId) === null ? 'closed' : 'kept',
  );
  const [made, setMade] = useState<readonly MadeTicket[]>([]);

  const addMade = (tickets: readonly MadeTicket[], isAllMade: boolean) => {
    setMade((before) => [...before, ...tickets]);
    if (isAllMade) {
      setForm(null);
      forgetKept(incidentId);
      setMode('left');
    }
    onAdded();
  };
  return (
    <>
      {made.length > 0 && <MadeTickets tickets={made} />}
      {mode === 'open' || mode === 'kept' ? (
        <Suspense fallback={<Loading />}>
          <ActionForm
            incidentId={incidentId}
            form={form}
            takesFocus={mode === 'open'}
            onChange={setForm}
            onMade={addMade}
            onClose={() => setMode('left')}
          />
        </Suspense>
      ) : (
        <div className={styles['buttons']}>
          <Button autoFocus={mode === 'left'} onClick={() => setMode('open')}>
            Add action items
          </Button>
        </div>
      )}
    </>
  );
}
