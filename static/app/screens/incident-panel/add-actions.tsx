import Button from '@atlaskit/button/new';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Loading } from '../../components/loading';
import type { FormState } from './action-form/form-state';
import { keepForm, readKeptForm } from './action-form/keep-form-state';
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
  const [form, setForm] = useState<FormState | null>(() => readKeptForm(incidentId));
  const [isOpen, setOpen] = useState(form !== null);
  const [made, setMade] = useState<readonly MadeTicket[]>([]);
  useEffect(() => keepForm(incidentId, form), [incidentId, form]);

  const addMade = (tickets: readonly MadeTicket[], isAllMade: boolean) => {
    setMade((before) => [...before, ...tickets]);
    if (isAllMade) {
      setForm(null);
      setOpen(false);
    }
    onAdded();
  };
  return (
    <>
      {made.length > 0 && <MadeTickets tickets={made} />}
      {isOpen ? (
        <Suspense fallback={<Loading />}>
          <ActionForm form={form} onChange={setForm} onMade={addMade} onClose={() => setOpen(false)} />
        </Suspense>
      ) : (
        <div className={styles['buttons']}>
          <Button onClick={() => setOpen(true)}>Add action items</Button>
        </div>
      )}
    </>
  );
}
