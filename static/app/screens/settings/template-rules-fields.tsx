import Button from '@atlaskit/button/new';
import type { Reference } from '../../../../src/domain/reference';
import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import type { SeverityLevel } from '../../../../src/domain/severity';
import type { Template, TemplateRules } from '../../../../src/domain/template';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import styles from './settings.module.css';

type Props = {
  readonly rules: TemplateRules;
  readonly templates: readonly Template[];
  readonly issueTypes: readonly Reference[];
  readonly onChange: (rules: TemplateRules) => void;
};

/** Which template for which incident: the issue type first, then near miss, then severity. */
export function TemplateRulesFields({ rules, templates, issueTypes, onChange }: Props) {
  const options = templates.map(({ id, name }) => ({ value: id, label: name }));
  const free = issueTypes.filter(({ id }) => !rules.byType.some(({ type }) => type.id === id));
  const setType = (type: Reference, templateId: string | null) => {
    const others = rules.byType.filter((rule) => rule.type.id !== type.id);
    onChange({ ...rules, byType: templateId === null ? others : [...others, { type, templateId }] });
  };
  return (
    <>
      <div className={styles['columns']}>
        <Field id="template-otherwise" label="Usual template">
          {(control) => (
            <Select
              {...control}
              value={rules.otherwise}
              options={options}
              onChange={(otherwise) => onChange({ ...rules, otherwise })}
            />
          )}
        </Field>
        <Field id="template-near-miss" label="For a near miss">
          {(control) => (
            <Select
              {...control}
              value={rules.nearMiss}
              options={options}
              onChange={(nearMiss) => onChange({ ...rules, nearMiss })}
            />
          )}
        </Field>
        {SEVERITY_LEVELS.map((level) => (
          <Field key={level} id={`template-severity-${level}`} label={`For SEV-${level}`}>
            {(control) => (
              <Select
                {...control}
                value={rules.bySeverity[level] ?? ''}
                emptyLabel="The usual template"
                options={options}
                onChange={(id) => onChange({ ...rules, bySeverity: withLevel(rules.bySeverity, level, id) })}
              />
            )}
          </Field>
        ))}
      </div>
      {rules.byType.length > 0 && (
        <ul className={styles['rows']}>
          {rules.byType.map(({ type, templateId }) => (
            <li key={type.id} className={styles['row']}>
              <Field id={`template-type-${type.id}`} label={`For issues of type ${type.name}`}>
                {(control) => (
                  <Select {...control} value={templateId} options={options} onChange={(id) => setType(type, id)} />
                )}
              </Field>
              <Button appearance="subtle" onClick={() => setType(type, null)}>
                {`No rule for ${type.name}`}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {free.length > 0 && (
        <Field id="template-add-type" label="Add a rule for an issue type">
          {(control) => (
            <Select
              {...control}
              value=""
              emptyLabel="Choose an issue type"
              options={free.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(id) => {
                const type = free.find((candidate) => candidate.id === id);
                if (type) setType({ id: type.id, name: type.name }, rules.otherwise);
              }}
            />
          )}
        </Field>
      )}
    </>
  );
}

function withLevel(rules: TemplateRules['bySeverity'], level: SeverityLevel, templateId: string) {
  const { [level]: _, ...others } = rules;
  return templateId === '' ? others : { ...others, [level]: templateId };
}
