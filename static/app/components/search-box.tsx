import { useCombobox } from 'downshift';
import { useState } from 'react';
import styles from './control.module.css';
import type { ControlProps } from './field';
import { SearchResults } from './search-results';
import { useSearch } from './use-search';

type Props<T> = {
  readonly control: ControlProps;
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly onBlur?: () => void;
  /** Throws AppFailure. */
  readonly search: (query: string) => Promise<readonly T[]>;
  /** Distinguishes this search from others, for the cache. */
  readonly searchKey: readonly string[];
  readonly idOf: (value: T) => string;
  readonly textOf: (value: T) => string;
  /** Shown when the search finds none. */
  readonly emptyText: string;
  readonly required?: boolean;
};

/** A combobox that searches while one types. Its list stands in the page's flow, so that no frame can cut it off. */
export function SearchBox<T>(props: Props<T>) {
  const { control, value, onChange, textOf, idOf } = props;
  const chosenText = value === null ? '' : textOf(value);
  const [text, setText] = useState(chosenText);
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
      const isTyped = type === useCombobox.stateChangeTypes.InputChange;
      // Typing over a chosen name un-chooses it; what was typed must outlive that.
      if (type === useCombobox.stateChangeTypes.ControlledPropUpdatedSelectedItem && inputValue === '') return;
      setText(inputValue);
      if (!isTyped) return;
      search.setQuery(inputValue);
      if (value !== null && inputValue !== chosenText) onChange(null);
    },
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
    onIsOpenChange: ({ isOpen }) => {
      if (isOpen) search.start(chosenText);
    },
  });
  return (
    <div>
      <input
        {...combobox.getInputProps({
          onBlur: props.onBlur,
          'aria-describedby': control['aria-describedby'],
          'aria-invalid': control['aria-invalid'],
        })}
        className={styles['control']}
        required={props.required}
      />
      <SearchResults
        combobox={combobox}
        found={search.found}
        state={search.state}
        error={search.error}
        onRetry={search.retry}
        idOf={idOf}
        textOf={textOf}
        emptyText={props.emptyText}
        isLeftOver={value === null && text.trim() !== ''}
      />
    </div>
  );
}
