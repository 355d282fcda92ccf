import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import type { Severity, SeverityLevel } from '../../../../src/domain/severity';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { severityOf } from './draft-edits';
import type { DraftFieldProps } from './draft-field';
import { NOT_KNOWN } from './key-time-text';

const NAMES: Readonly<Record<SeverityLevel, string>> = {
  1: 'SEV-1 (worst)',
  2: 'SEV-2',
  3: 'SEV-3',
  4: 'SEV-4 (mildest)',
};

export function SeverityField({ draft, edits, onChange }: DraftFieldProps) {
  const level = severityOf(draft, edits);
  const isEdited = level !== (draft.severity?.level ?? null);
  return (
    <Field id="draft-severity" label="Severity" hint={isEdited ? 'Edited by you' : describe(draft.severity)}>
      {(control) => (
        <Select
          {...control}
          value={level === null ? '' : String(level)}
          emptyLabel={NOT_KNOWN}
          options={SEVERITY_LEVELS.map((option) => ({ value: String(option), label: NAMES[option] }))}
          onChange={(value) =>
            onChange({ severity: SEVERITY_LEVELS.find((option) => String(option) === value) ?? null })
          }
        />
      )}
    </Field>
  );
}

function describe(severity: Severity | null): string {
  if (severity === null) return 'Jira does not say; choose it if you know.';
  const { label, source } = severity;
  if (source.kind === 'edited') return 'Edited by you';
  return source.kind === 'field' ? `${label}, Jira field ${source.fieldName}` : `${label}, Jira priority`;
}
