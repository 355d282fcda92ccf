import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { CreatedPostmortem, PostmortemDraft } from '../../../../src/shared/views';
import { FailureMessage } from '../../components/failure-message';
import { checkDraft } from './check-draft';
import styles from './create-postmortem.module.css';
import { NO_EDITS, toInput } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { DraftFooter } from './draft-footer';
import { DraftNotices } from './draft-notices';
import { KeyTimesSection } from './key-times-section';
import { PlaceFields, SPACE_ID } from './place-fields';
import { SeverityField } from './severity-field';
import { TimelineSection } from './timeline-section';
import { TITLE_ID, TitleField } from './title-field';
import { useCreate } from './use-create';

type Props = { readonly draft: PostmortemDraft; readonly onCreated: (created: CreatedPostmortem) => void };

export function DraftForm({ draft, onCreated }: Props) {
  const [edits, setEdits] = useState<DraftEdits>(NO_EDITS);
  const [tried, setTried] = useState(false);
  const change = (next: Partial<DraftEdits>) => setEdits((before) => ({ ...before, ...next }));
  const create = useCreate(draft.incident.key, onCreated);
  const problems = checkDraft(draft, edits);
  const shown = tried ? problems : {};

  const submit = () => {
    setTried(true);
    const bad = problems.title ? TITLE_ID : problems.space ? SPACE_ID : null;
    if (bad) document.getElementById(bad)?.focus();
    else create.mutate(toInput(draft, edits));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  // The button stands at the end of a long form; the failure above it would be out of sight.
  const failure = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (create.error) failure.current?.scrollIntoView({ block: 'start' });
  }, [create.error]);

  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={styles['form']} disabled={create.isPending}>
        <div ref={failure} className={styles['failure']}>
          {create.error && <FailureMessage error={create.error} what="The page was not created" onRetry={submit} />}
        </div>
        <DraftNotices draft={draft} />
        <TitleField draft={draft} edits={edits} error={shown.title} onChange={change} />
        <SeverityField draft={draft} edits={edits} onChange={change} />
        <PlaceFields draft={draft} edits={edits} error={shown.space} onChange={change} />
        <KeyTimesSection draft={draft} edits={edits} onChange={change} />
        <TimelineSection draft={draft} edits={edits} onChange={change} />
      </fieldset>
      <DraftFooter isCreating={create.isPending} />
    </form>
  );
}
