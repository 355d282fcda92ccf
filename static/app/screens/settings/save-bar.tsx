import Button from '@atlaskit/button/new';
import type { SettingsProblems } from '../../../../src/domain/check-settings';
import { FailureMessage } from '../../components/failure-message';
import { Message } from '../../components/message';
import { failureOf } from '../../app-failure';
import { PART_TITLES } from './part-titles';
import sticky from '../../components/sticky-footer.module.css';
import styles from './settings.module.css';
import type { useSettings } from './use-settings';

type Props = { readonly form: ReturnType<typeof useSettings>; readonly problems: SettingsProblems };

/** What became of saving, and the buttons. */
export function SaveBar({ form, problems }: Props) {
  const { save, theirs, isConflict } = form;
  return (
    <>
      {isConflict ? (
        <Message
          appearance="warning"
          title="Somebody else saved first"
          actions={
            <Button onClick={() => theirs.mutate()} isLoading={theirs.isPending}>
              Take theirs, keep my changes
            </Button>
          }
        >
          {failureOf(save.error).message}
        </Message>
      ) : (
        save.error && <FailureMessage error={save.error} what="The settings were not saved" onRetry={form.submit} />
      )}
      {form.contested.length > 0 && (
        <Message appearance="warning" title="You both changed the same">
          {`${form.contested.map((part) => PART_TITLES[part]).join(', ')}: yours is on the form and replaces theirs when you save. Discard changes shows theirs.`}
        </Message>
      )}
      {theirs.error && <FailureMessage error={theirs.error} what="Their settings could not be read" />}
      <div className={sticky['footer']}>
        <span role="status" className={styles['progress']}>
          {save.isPending
            ? 'Saving…'
            : Object.keys(problems).length > 0
              ? 'Something above needs a change before this can be saved.'
              : form.isChanged
                ? 'Not saved yet.'
                : save.isSuccess
                  ? 'Saved. New postmortems follow it; pages that are there stay as they are.'
                  : ''}
        </span>
        {form.canUndo && (
          <Button onClick={form.undo} appearance="subtle">
            Undo
          </Button>
        )}
        <Button onClick={form.discard} appearance="subtle" isDisabled={!form.isChanged || save.isPending}>
          Discard changes
        </Button>
        <Button type="submit" appearance="primary" isDisabled={!form.isChanged} isLoading={save.isPending}>
          Save settings
        </Button>
      </div>
    </>
  );
}
