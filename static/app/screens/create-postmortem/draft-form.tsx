import { useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent } from 'react';
import type { CreatedPostmortem, PostmortemDraft } from '../../../../src/shared/views';
import { failureOf } from '../../app-failure';
import { FailureMessage } from '../../components/failure-message';
import { KeptNotice } from '../../components/kept-notice';
import layout from '../../components/layout.module.css';
import { Message } from '../../components/message';
import { RelatedIncidents } from '../../components/related-incidents';
import { checkDraft } from './check-draft';
import styles from './create-postmortem.module.css';
import { toInput } from './draft-edits';
import type { DraftEdits } from './draft-edits';
import { DraftFooter } from './draft-footer';
import { DraftNotices } from './draft-notices';
import { KeyTimesSection } from './key-times-section';
import { NearMissField } from './near-miss-field';
import { PARENT_ID, PlaceFields, SPACE_ID } from './place-fields';
import { SeverityField } from './severity-field';
import { TemplateField } from './template-field';
import { fieldOf } from './timeline/entry-form';
import type { ShownEntry } from './timeline/timeline-edits';
import { TimelineSection } from './timeline/timeline-section';
import { TRANSCRIPT_ID } from './timeline/transcript-field-id';
import { useOpenEntry } from './timeline/use-open-entry';
import { TITLE_ID, TitleField } from './title-field';
import { useCreate } from './use-create';
import { useEdits } from './use-edits';

type Props = { readonly draft: PostmortemDraft; readonly onCreated: (created: CreatedPostmortem) => void };

/** Return in a field would make a page that others see; only the button does. */
const keepReturn = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
};

const focus = (id: string) => document.getElementById(id)?.focus();

export function DraftForm({ draft, onCreated }: Props) {
  const { edits, change, isKept, isTooMuch, startOver } = useEdits(draft);
  const [tried, setTried] = useState(false);
  const entries = useOpenEntry();
  const create = useCreate(draft.incident, onCreated);
  const shown = tried ? checkDraft(draft, edits) : {};
  // Confluence's word on who may write where: another try at the same place helps nobody.
  const refusal = create.error && failureOf(create.error).code === 'forbidden' ? failureOf(create.error) : null;
  const changePlace = (next: Partial<DraftEdits>) => {
    if (refusal) create.reset();
    change(next);
  };

  const submit = () => {
    setTried(true);
    const problems = checkDraft(draft, edits);
    const bad = problems.title
      ? TITLE_ID
      : problems.space
        ? SPACE_ID
        : problems.parent
          ? PARENT_ID
          : problems.transcript
            ? TRANSCRIPT_ID
            : null;
    if (bad) focus(bad);
    else if (problems.entry) showEntry(problems.entry);
    else if (problems.size) failure.current?.scrollIntoView({ block: 'start' });
    else create.mutate(toInput(draft, edits));
  };
  const showEntry = (broken: ShownEntry) => {
    const { id, at } = broken.entry;
    entries.open({ id, at: broken.at ?? at });
    // Its form takes the focus when it opens; where it is open already nothing would.
    focus(fieldOf(broken));
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
    <form onSubmit={onSubmit} onKeyDown={keepReturn} noValidate>
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
        <TimelineSection
          draft={draft}
          edits={edits}
          onChange={change}
          openEntry={entries}
          isTried={tried}
          transcriptError={shown.transcript}
        />
      </fieldset>
      <DraftFooter isCreating={create.isPending} isTooMuch={isTooMuch} />
    </form>
  );
}
