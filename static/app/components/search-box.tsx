import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import controls from './control.module.css';
import type { ControlProps } from './field';
import styles from './search-box.module.css';
import { SearchList } from './search-list';
import { SearchNote } from './search-note';
import { useSearch } from './use-search';

type Props<T> = {
  readonly control: ControlProps;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  /** Hears what is typed while nothing is chosen for it; empty once something is, or the box is. */
  readonly onTyped?: (typed: string) => void;
  readonly onBlur?: () => void;
  /** Throws AppFailure. */
  readonly search: (query: string) => Promise<readonly T[]>;
  /** Distinguishes this search from others, for the cache. */
  readonly searchKey: readonly string[];
  readonly idOf: (value: T) => string;
  readonly textOf: (value: T) => string;
  readonly hint: ReactNode;
  /** Shown when the search finds none. */
  readonly emptyText: string;
  readonly required?: boolean;
  /** What stands in the box at first though nothing is chosen. */
  readonly typedBefore?: string;
};

/** A combobox that searches while one types. */
export function SearchBox<T>(props: Props<T>) {
  const { control, value, onChange, textOf, idOf } = props;
  const chosenText = value === null ? '' : textOf(value);
  const [text, setText] = useState(value === null ? (props.typedBefore ?? '') : chosenText);
  const box = useRef<HTMLDivElement>(null);
  const search = useSearch(props.searchKey, props.search);
  const combobox = useCombobox<T>({
    items: [...search.found],
    inputId: control.id,
    labelId: `${control.id}-label`,
    selectedItem: value,
    inputValue: text,
    itemToString: (item) => (item === null ? '' : textOf(item)),
    itemToKey: (item) => (item === null ? null : idOf(item)),
    onInputValueChange: ({ inputValue, type }) => {
      const { InputChange, ControlledPropUpdatedSelectedItem } = useCombobox.stateChangeTypes;
      // What is typed is kept by `type` below, at once: here it comes too late, and the caret would jump.
      if (type === InputChange) return;
      // Typing over a chosen name un-chooses it; what was typed must outlive that.
      if (type === ControlledPropUpdatedSelectedItem && inputValue === '') return;
      setText(inputValue);
      props.onTyped?.('');
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) search.start(chosenText);
    },
  });
  const type = (typed: string) => {
    setText(typed);
    search.setQuery(typed);
    props.onTyped?.(typed.trim());
    if (value !== null && typed !== chosenText) onChange(null);
  };
  return (
    <>
      <div ref={box} className={styles['box']}>
        <input
          {...combobox.getInputProps({
            onBlur: props.onBlur,
            onChange: (change) => type(change.currentTarget.value),
            'aria-describedby': [control['aria-describedby'], !control['aria-invalid'] && `${control.id}-note`]
              .filter(Boolean)
              .join(' '),
            'aria-invalid': control['aria-invalid'],
          })}
          className={`${controls['control']} ${styles['input']}`}
          required={props.required}
        />
        <span className={styles['chevron']}>
          <ChevronDownIcon label="" size="small" />
        </span>
        <SearchList {...props} combobox={combobox} box={box} found={search.found} state={search.state} />
      </div>
      <SearchNote
        id={`${control.id}-note`}
        hint={props.hint}
        failure={search.state === 'failed' ? search.error : null}
        onRetry={search.retry}
        isLeftOver={!combobox.isOpen && value === null && text.trim() !== ''}
        isReplaced={control['aria-invalid']}
      />
    </>
  );
}
