import Textfield from '@atlaskit/textfield';
import { MAX_TITLE_LENGTH } from '../../../../src/domain/title';
import { Field } from '../../components/field';
import { titleLength } from './check-draft';
import { titleOf } from './draft-edits';
import type { DraftFieldProps } from './draft-field';

export const TITLE_ID = 'draft-title';
/** From here on it is worth saying how much room is left. */
const NEAR_THE_END = MAX_TITLE_LENGTH - 40;

export function TitleField({
  draft,
  edits,
  error,
  onChange,
}: DraftFieldProps & { readonly error: string | undefined }) {
  const title = titleOf(draft, edits);
  const length = titleLength(title);
  return (
    <Field
      id={TITLE_ID}
      label="Title of the page"
      required
      hint={length >= NEAR_THE_END ? `${length} of ${MAX_TITLE_LENGTH} characters` : undefined}
      error={error}
    >
      {(control) => (
        <Textfield
          {...control}
          dir="auto"
          isInvalid={control['aria-invalid']}
          isRequired
          value={title}
          onChange={(change) => onChange({ title: change.currentTarget.value })}
        />
      )}
    </Field>
  );
}
