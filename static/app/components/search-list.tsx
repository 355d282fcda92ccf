import type { UseComboboxReturnValue } from 'downshift';
import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import styles from './search-box.module.css';
import type { SearchState } from './use-search';

/** As high as the list gets, in pixels. */
const MAX_HEIGHT = 240;

type Props<T> = {
  readonly combobox: Pick<
    UseComboboxReturnValue<T>,
    'getMenuProps' | 'getItemProps' | 'isOpen' | 'highlightedIndex' | 'selectedItem'
  >;
  /** What the list belongs under. */
  readonly box: RefObject<HTMLElement | null>;
  readonly found: readonly T[];
  readonly state: SearchState;
  readonly idOf: (value: T) => string;
  readonly textOf: (value: T) => string;
  readonly emptyText: string;
};

/** The list under a search box, or why it is empty. It covers what is below, where the frame is high enough for it. */
export function SearchList<T>({ combobox, box, found, state, idOf, textOf, emptyText }: Props<T>) {
  const { isOpen, highlightedIndex, selectedItem } = combobox;
  const isListed = isOpen && found.length > 0 && state !== 'failed';
  const note = state === 'searching' ? 'Searching…' : state === 'ready' ? emptyText : '';
  const isNoted = isOpen && found.length === 0 && note !== '';
  const popup = useRoomBelow(box, isOpen);
  return (
    <div ref={popup} className={styles['popup']} data-shown={isListed || isNoted}>
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
      <div className={styles['empty']} role="status" hidden={!isNoted}>
        {isNoted && note}
      </div>
    </div>
  );
}

/** A frame is as high as what flows in it, and cuts off the rest; measured whenever the list opens, before it is drawn. */
function useRoomBelow(box: RefObject<HTMLElement | null>, isOpen: boolean): RefObject<HTMLDivElement> {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isOpen || box.current === null || popup.current === null) return;
    const { bottom } = box.current.getBoundingClientRect();
    const hasRoom = document.body.getBoundingClientRect().bottom - bottom >= MAX_HEIGHT;
    popup.current.dataset['covers'] = String(hasRoom);
  }, [box, isOpen]);
  return popup;
}
