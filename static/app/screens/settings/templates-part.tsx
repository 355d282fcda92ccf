import Button from '@atlaskit/button/new';
import { useState } from 'react';
import type { Template } from '../../../../src/domain/template';
import { STANDARD, TEMPLATES, templatesOf } from '../../../../src/domain/templates';
import styles from './settings.module.css';
import { TemplateEditor } from './template-editor';
import { TemplateRulesFields } from './template-rules-fields';
import type { PartProps } from './part-props';

const isBuiltIn = (id: string) => TEMPLATES.some((template) => template.id === id);

/** Which template a page gets, and what the templates hold. */
export function TemplatesPart({ view, value, onChange }: PartProps<'templates'>) {
  const [open, setOpen] = useState<string | null>(null);
  const all = templatesOf(value);
  const isOwn = (id: string) => value.own.some((template) => template.id === id);

  const keep = (template: Template) =>
    onChange({
      ...value,
      // In its place, so that the list stays put while one types.
      own: isOwn(template.id)
        ? value.own.map((other) => (other.id === template.id ? template : other))
        : [...value.own, template],
    });
  const remove = (id: string) => {
    const own = value.own.filter((template) => template.id !== id);
    // A rule may not name what is gone; what comes with the app stays.
    const rules = isBuiltIn(id) ? value.rules : withoutTemplate(value.rules, id);
    onChange({ own, rules });
    setOpen(null);
  };
  const add = () => {
    const id = crypto.randomUUID();
    keep({ id, name: 'New template', sections: STANDARD.sections });
    setOpen(id);
  };

  return (
    <>
      <TemplateRulesFields
        rules={value.rules}
        templates={all}
        issueTypes={view.choices.issueTypes}
        onChange={(rules) => onChange({ ...value, rules })}
      />
      <ul className={styles['rows']} aria-label="Templates">
        {all.map((template) => (
          <li key={template.id} className={styles['section']}>
            <div className={styles['head']}>
              <span dir="auto">
                <strong>{template.name}</strong>{' '}
                <span className={styles['quiet']}>
                  {template.sections.length} sections
                  {isBuiltIn(template.id) && isOwn(template.id) ? ', changed here' : ''}
                </span>
              </span>
              <Button
                spacing="compact"
                aria-expanded={open === template.id}
                onClick={() => setOpen(open === template.id ? null : template.id)}
              >
                {open === template.id ? `Close ${template.name}` : `Edit ${template.name}`}
              </Button>
              {isOwn(template.id) && (
                <Button spacing="compact" appearance="subtle" onClick={() => remove(template.id)}>
                  {isBuiltIn(template.id) ? `Restore ${nameOf(template.id)}` : `Remove ${template.name}`}
                </Button>
              )}
            </div>
            {open === template.id && <TemplateEditor template={template} onChange={keep} />}
          </li>
        ))}
      </ul>
      <div>
        <Button onClick={add}>Add a template</Button>
      </div>
    </>
  );
}

const nameOf = (id: string) => TEMPLATES.find((template) => template.id === id)?.name ?? '';

type Rules = PartProps<'templates'>['value']['rules'];

const withoutTemplate = (rules: Rules, id: string): Rules => ({
  byType: rules.byType.filter(({ templateId }) => templateId !== id),
  bySeverity: Object.fromEntries(Object.entries(rules.bySeverity).filter(([, templateId]) => templateId !== id)),
  nearMiss: rules.nearMiss === id ? 'short' : rules.nearMiss,
  otherwise: rules.otherwise === id ? STANDARD.id : rules.otherwise,
});
