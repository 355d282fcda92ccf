import Button from '@atlaskit/button/new';
import type { UseComboboxReturnValue } from 'downshift';
import { failureOf } from '../app-failure';
import styles from './search-results.module.css';
import type { SearchState } from './use-search';

type Props<T> = {
  readonly combobox: Pick<
    UseComboboxReturnValue<T>,
    'getMenuProps' | 'getItemProps' | 'isOpen' | 'highlightedIndex' | 'selectedItem'
  >;
  readonly found: readonly T[];
  readonly state: SearchState;
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly idOf: (value: T) => string;
  readonly textOf: (value: T) => string;
  readonly emptyText: string;
  /** Something is typed and nothing chosen. */
  readonly isLeftOver: boolean;
};

/** The list under a search box, or what stands in its place: searching, none found, failed. */
export function SearchResults<T>(props: Props<T>) {
  const { combobox, found, state, idOf, textOf } = props;
  const { isOpen, highlightedIndex, selectedItem } = combobox;
  const isListed = isOpen && found.length > 0 && state !== 'failed';
  return (
    <>
      <ul {...combobox.getMenuProps()} className={styles['list']} hidden={!isListed}>
        {isListed &&
          found.map((item, index) => (
            <li
              key={idOf(item)}
              {...combobox.getItemProps({ item, index })}
              className={styles['item']}
              data-highlighted={highlightedIndex === index}
              data-selected={selectedItem !== null && idOf(selectedItem) === idOf(item)}
              dir="auto"
            >
              {textOf(item)}
            </li>
          ))}
      </ul>
      <div className={styles['note']} role="status">
        {isOpen && state === 'searching' && found.length === 0 && 'Searching…'}
        {isOpen && state === 'ready' && found.length === 0 && props.emptyText}
        {!isOpen &&
          props.isLeftOver &&
          state !== 'failed' &&
          'Nothing is chosen yet: pick one from the list, or clear the field.'}
      </div>
      {state === 'failed' && (
        <div className={styles['note']} role="alert">
          The search did not work. {failureOf(props.error).message}{' '}
          <Button spacing="compact" onClick={props.onRetry}>
            Search again
          </Button>
        </div>
      )}
    </>
  );
}
