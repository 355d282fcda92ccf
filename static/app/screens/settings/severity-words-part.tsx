import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { SEVERITY_LEVELS } from '../../../../src/domain/severity';
import type { SeverityLevel } from '../../../../src/domain/severity';
import { Field } from '../../components/field';
import { Select } from '../../components/select';
import styles from './settings.module.css';
import type { PartProps } from './part-props';

const LEVELS = SEVERITY_LEVELS.map((level) => ({ value: String(level), label: `SEV-${String(level)}` }));
const levelOf = (value: string): SeverityLevel => SEVERITY_LEVELS.find((level) => String(level) === value) ?? 1;

/** What the words of a severity field or a priority mean. */
export function SeverityWordsPart({ value, onChange }: PartProps<'severityWords'>) {
  const [word, setWord] = useState('');
  const [level, setLevel] = useState<SeverityLevel>(1);
  const words = Object.entries(value);
  const add = () => {
    const added = word.trim().toLowerCase();
    if (!added) return;
    onChange({ ...value, [added]: level });
    setWord('');
  };
  return (
    <>
      <p className={styles['quiet']}>
        Words like SEV-1, P2, Critical or Highest are understood. Add your own where they are not, for example “business
        down”.
      </p>
      {words.length > 0 && (
        <ul className={styles['rows']}>
          {words.map(([known, meaning]) => (
            <li key={known} className={styles['row']}>
              <span dir="auto">“{known}”</span>
              <Select
                id={`word-${known}`}
                aria-label={`What “${known}” means`}
                aria-describedby={undefined}
                aria-invalid={false}
                value={String(meaning)}
                options={LEVELS}
                onChange={(chosen) => onChange({ ...value, [known]: levelOf(chosen) })}
              />
              <Button
                appearance="subtle"
                aria-label={`Remove “${known}”`}
                onClick={() => onChange(Object.fromEntries(words.filter(([other]) => other !== known)))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles['row']}>
        <Field id="severity-word" label="Word in Jira">
          {(control) => (
            <Textfield
              {...control}
              value={word}
              onChange={({ currentTarget }) => setWord(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                event.preventDefault();
                add();
              }}
            />
          )}
        </Field>
        <Field id="severity-level" label="Means">
          {(control) => (
            <Select
              {...control}
              value={String(level)}
              options={LEVELS}
              onChange={(chosen) => setLevel(levelOf(chosen))}
            />
          )}
        </Field>
        <Button onClick={add} isDisabled={word.trim() === ''}>
          Add word
        </Button>
      </div>
    </>
  );
}
