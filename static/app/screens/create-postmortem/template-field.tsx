import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { templateIdOf } from './draft-edits';
import type { DraftFieldProps } from './draft-field';

/** Which sections the page gets. */
export function TemplateField({ draft, edits, onChange }: DraftFieldProps) {
  return (
    <Field
      id="draft-template"
      label="Template"
      hint={edits.templateId === undefined ? 'As the settings choose for this incident' : 'Chosen by you'}
    >
      {(control) => (
        <Select
          {...control}
          value={templateIdOf(draft, edits)}
          options={draft.templates.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(templateId) => onChange({ templateId })}
        />
      )}
    </Field>
  );
}
