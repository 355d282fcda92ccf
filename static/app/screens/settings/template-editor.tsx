import Textfield from '@atlaskit/textfield';
import { SECTIONS } from '../../../../src/domain/sections';
import type { Section, Template } from '../../../../src/domain/template';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import { SectionEditor } from './section-editor';
import styles from './settings.module.css';

const OWN = 'own';
type Props = { readonly template: Template; readonly onChange: (template: Template) => void };

/** Name and sections of a template: reworded, reordered, switched off, added. */
export function TemplateEditor({ template, onChange }: Props) {
  const { sections } = template;
  const setSections = (next: readonly Section[]) => onChange({ ...template, sections: next });
  const off = Object.values(SECTIONS).filter(({ id }) => !sections.some((section) => section.id === id));
  const add = (id: string) => {
    const known = off.find((section) => section.id === id);
    setSections([...sections, known ?? { id: crypto.randomUUID(), heading: '', prompt: '', fill: null }]);
  };
  return (
    <div className={styles['fields']}>
      <Field id={`template-${template.id}-name`} label="Name of the template" required>
        {(control) => (
          <Textfield
            {...control}
            value={template.name}
            onChange={({ currentTarget }) => onChange({ ...template, name: currentTarget.value })}
          />
        )}
      </Field>
      <ol className={styles['rows']} aria-label={`Sections of ${template.name}`}>
        {sections.map((section, index) => (
          <SectionEditor
            key={section.id}
            section={section}
            isFirst={index === 0}
            isLast={index === sections.length - 1}
            onChange={(next) => setSections(sections.map((other) => (other.id === section.id ? next : other)))}
            onMove={(by) => setSections(moved(sections, index, by))}
            onRemove={() => setSections(sections.filter(({ id }) => id !== section.id))}
          />
        ))}
      </ol>
      <Field id={`template-${template.id}-add`} label="Add a section">
        {(control) => (
          <Select
            {...control}
            value=""
            emptyLabel="Choose a section"
            options={[
              { value: OWN, label: 'A section of your own' },
              ...off.map(({ id, heading }) => ({ value: id, label: heading })),
            ]}
            onChange={add}
          />
        )}
      </Field>
    </div>
  );
}

function moved(sections: readonly Section[], index: number, by: -1 | 1): readonly Section[] {
  const next = [...sections];
  const [section] = next.splice(index, 1);
  if (section) next.splice(index + by, 0, section);
  return next;
}
