import { useEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { CreatedPostmortem, PostmortemDraft } from '../../../../src/shared/views';
import { failureOf } from '../../app-failure';
import { FailureMessage } from '../../components/failure-message';
import { Message } from '../../components/message';
import { RelatedIncidents } from '../../components/related-incidents';
import layout from '../../components/layout.module.css';
import { checkDraft } from './check-draft';
import styles from './create-postmortem.module.css';
import { toInput } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { DraftFooter } from './draft-footer';
import { DraftNotices } from './draft-notices';
import { KeptNotice } from './kept-notice';
import { KeyTimesSection } from './key-times-section';
import { NearMissField } from './near-miss-field';

import { editId } from './timeline/timeline-row';
import { PARENT_ID, PlaceFields, SPACE_ID } from './place-fields';
import { SeverityField } from './severity-field';
import { TemplateField } from './template-field';
import { TimelineSection } from './timeline/timeline-section';
import { TITLE_ID, TitleField } from './title-field';
import { useCreate } from './use-create';
import { useEdits } from './use-edits';

type Props = { readonly draft: PostmortemDraft; readonly onCreated: (created: CreatedPostmortem) => void };

const focus = (id: string) => document.getElementById(id)?.focus();

export function DraftForm({ draft, onCreated }: Props) {
  const { edits, change, isKept, isTooMuch, startOver } = useEdits(draft);
  const [tried, setTried] = useState(false);
  const create = useCreate(draft.incident, onCreated);
  const problems = checkDraft(draft, edits);
  const shown = tried ? problems : {};
  // Confluence's word on who may write where: another try at the same place helps nobody.
  const refusal = create.error && failureOf(create.error).code === 'forbidden' ? failureOf(create.error) : null;
  const changePlace = (next: Partial<DraftEdits>) => {
    if (refusal) create.reset();
    change(next);
  };

  const submit = () => {
    setTried(true);
    const bad = problems.title ? TITLE_ID : problems.space ? SPACE_ID : problems.parent ? PARENT_ID : null;
    if (problems.size) failure.current?.scrollIntoView({ block: 'start' });
    else if (bad) focus(bad);
    else if (problems.entry) focus(editId(problems.entry.entry.id));
    else create.mutate(toInput(draft, edits));
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  useEffect(() => focus(TITLE_ID), []);
  // The button stands at the end of a long form; the failure above it would be out of sight.
  const failure = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refusal) focus(SPACE_ID);
    else if (create.error) failure.current?.scrollIntoView({ block: 'start' });
  }, [create.error, refusal]);

  return (
    <form onSubmit={onSubmit} noValidate>
      <fieldset className={layout['form']} disabled={create.isPending}>
        <div ref={failure} className={styles['failure']}>
          {shown.size && <Message appearance="error">{shown.size}</Message>}
          {create.error && !refusal && (
            <FailureMessage error={create.error} what="The page was not created" onRetry={submit} />
          )}
        </div>
        {isKept && (
          <KeptNotice
            onStartOver={() => {
              startOver();
              focus(TITLE_ID);
            }}
          />
        )}
        {isTooMuch && (
          <Message appearance="warning" title="Closing this dialog would lose the transcript">
            It is more than a browser keeps. Create the postmortem before you close the dialog, or remove what is not
            needed.
          </Message>
        )}
        <DraftNotices draft={draft} />
        {draft.related.length > 0 && <RelatedIncidents related={draft.related} note="The page links to them." />}
        <TitleField draft={draft} edits={edits} error={shown.title} onChange={change} />
        <SeverityField draft={draft} edits={edits} onChange={change} />
        <NearMissField draft={draft} edits={edits} onChange={change} />
        <TemplateField draft={draft} edits={edits} onChange={change} />
        <PlaceFields
          key={isKept ? 'kept' : 'fresh'}
          draft={draft}
          edits={edits}
          spaceError={shown.space ?? refusal?.message}
          parentError={shown.parent}
          onChange={changePlace}
        />
        <KeyTimesSection draft={draft} edits={edits} onChange={change} />
        <TimelineSection draft={draft} edits={edits} onChange={change} />
      </fieldset>
      <DraftFooter isCreating={create.isPending} />
    </form>
  );
}
