import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { Section, SectionFill } from '../../../../src/domain/template';
import { Field } from '../../components/field';
import { TextArea } from '../../components/text-area';
import styles from './settings.module.css';

const FILLS: Readonly<Record<SectionFill, string>> = {
  summary: 'The app writes one sentence of the facts here.',
  'key-facts': 'The app puts the table of facts here.',
  timeline: 'The app puts the ticked timeline entries here; the prompt stands when there are none.',
  factors:
    'The app shows the contributing factors here, with the trigger and the five whys, and people edit them in place.',
  'action-items': 'The app shows the action items here, live.',
  related: 'The app lists related incidents here; without any the section is left out.',
  accounts: 'The app says how people write their own account, and lists the pages below.',
};

type Props = {
  readonly section: Section;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onChange: (section: Section) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
};

export function SectionEditor({ section, isFirst, isLast, onChange, onMove, onRemove }: Props) {
  const { id, heading, prompt, fill } = section;
  const name = heading || 'this section';
  return (
    <li className={styles['section']}>
      <Field id={`section-${id}-heading`} label="Heading" required {...(fill && { hint: FILLS[fill] })}>
        {(control) => (
          <Textfield
            {...control}
            value={heading}
            onChange={({ currentTarget }) => onChange({ ...section, heading: currentTarget.value })}
          />
        )}
      </Field>
      <Field
        id={`section-${id}-prompt`}
        label="Prompt"
        required={fill === null}
        hint="Ask what and how, never who. It stands on the page until people replace it."
      >
        {(control) => (
          <TextArea control={control} value={prompt} onChange={(typed) => onChange({ ...section, prompt: typed })} />
        )}
      </Field>
      <div className={styles['rowEnd']}>
        <Button spacing="compact" isDisabled={isFirst} onClick={() => onMove(-1)}>
          {`Move ${name} up`}
        </Button>
        <Button spacing="compact" isDisabled={isLast} onClick={() => onMove(1)}>
          {`Move ${name} down`}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={onRemove}>
          {`Switch ${name} off`}
        </Button>
      </div>
    </li>
  );
}
