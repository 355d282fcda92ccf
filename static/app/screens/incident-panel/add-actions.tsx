import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import layout from '../../components/layout.module.css';
import { FindPageItems } from '../../components/find-page-items';
import { Loading } from '../../components/loading';
import { MadeTickets } from '../../components/made-tickets';
import type { MadeTicket } from '../../components/made-tickets';
import type { FormState } from './action-form/form-state';
import { forgetKept, readKept } from './action-form/kept-form';

// Most views of an incident add nothing, so the forms and their searches load when they are wanted.
const ActionForm = lazy(async () => {
  const module = await import('./action-form/action-form');
  return { default: module.ActionForm };
});
const AttachForm = lazy(async () => {
  const module = await import('./attach-form/attach-form');
  return { default: module.AttachForm };
});

type Props = {
  readonly incidentId: string;
  /** There is a page on which people may have written action items. */
  readonly hasPage: boolean;
  readonly onAdded: () => void;
};

type FormName = 'add' | 'attach';
/** `byPerson` is the form a person opened or left just now, which decides where the focus belongs. */
type Mode = { readonly open: FormName | null; readonly byPerson: FormName | null };

/** Three ways to an action item, with the form of each when it is wanted, and what it has led to. */
export function AddActions({ incidentId, hasPage, onAdded }: Props) {
  const [form, setForm] = useState<FormState | null>(null);
  // What is typed as new action items survives closing and reloading.
  const [mode, setMode] = useState<Mode>(() => ({
    open: readKept(incidentId) === null ? null : 'add',
    byPerson: null,
  }));
  const [made, setMade] = useState<readonly MadeTicket[]>([]);
  const [attached, setAttached] = useState<readonly MadeTicket[]>([]);
  const open = (name: FormName) => {
    // What the last round led to is old news in the next.
    setMade([]);
    setAttached([]);
    setMode({ open: name, byPerson: name });
  };
  const leave = (name: FormName) => setMode({ open: null, byPerson: name });

  const addMade = (tickets: readonly MadeTicket[], isAllMade: boolean) => {
    setMade((before) => [...before, ...tickets]);
    if (isAllMade) {
      setForm(null);
      forgetKept(incidentId);
      leave('add');
    }
    onAdded();
  };
  const addAttached = (ticket: MadeTicket) => {
    setAttached((before) => [...before.filter(({ key }) => key !== ticket.key), ticket]);
    leave('attach');
    onAdded();
  };
  return (
    <>
      {made.length > 0 && <MadeTickets tickets={made} how="created" />}
      {attached.length > 0 && <MadeTickets tickets={attached} how="attached" />}
      <Suspense fallback={<Loading />}>
        {mode.open === 'add' && (
          <ActionForm
            incidentId={incidentId}
            form={form}
            takesFocus={mode.byPerson === 'add'}
            onChange={setForm}
            onMade={addMade}
            onClose={() => leave('add')}
            onAttach={() => open('attach')}
          />
        )}
        {mode.open === 'attach' && <AttachForm onAttached={addAttached} onCancel={() => leave('attach')} />}
      </Suspense>
      {mode.open === null && (
        <div className={layout['buttons']}>
          <Button autoFocus={mode.byPerson === 'add'} onClick={() => open('add')}>
            Add action items
          </Button>
          <Button appearance="subtle" autoFocus={mode.byPerson === 'attach'} onClick={() => open('attach')}>
            Attach an existing ticket
          </Button>
          {hasPage && <FindPageItems appearance="subtle" onClosed={onAdded} />}
        </div>
      )}
    </>
  );
}
