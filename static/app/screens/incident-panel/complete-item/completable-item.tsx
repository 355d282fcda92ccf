import Button from '@atlaskit/button/new';
import { lazy, Suspense, useRef, useState } from 'react';
import type { TrackedActionItem } from '../../../../../src/domain/completion';
import type { CalendarDate } from '../../../../../src/domain/time';
import { ActionItemRow } from '../../../components/action-item-row';
import { Loading } from '../../../components/loading';
import { isLacking, SET_WORDS } from './lacking';
import type { Lackable } from './lacking';

const CompleteForm = lazy(async () => {
  const module = await import('./complete-form');
  return { default: module.CompleteForm };
});

type Props = {
  readonly item: TrackedActionItem;
  readonly today: CalendarDate;
  readonly onChanged: () => void;
};

/** An action item whose owner or due date can be set where it has none. */
export function CompletableItem({ item, today, onChanged }: Props) {
  const [setting, setSetting] = useState<Lackable | null>(null);
  // A form that was left without saving gives the focus back to its button.
  const [left, setLeft] = useState<Lackable | null>(null);
  const row = useRef<HTMLTableRowElement>(null);
  // A colleague may have set it meanwhile; that is not to be overwritten.
  const open = setting !== null && isLacking(item, setting) ? setting : null;

  const offer = (what: Lackable) =>
    isLacking(item, what) &&
    open !== what && (
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={`${SET_WORDS[what]} of ${item.key}`}
        autoFocus={left === what}
        onClick={() => setSetting(what)}
      >
        {SET_WORDS[what]}
      </Button>
    );
  const leave = () => {
    setLeft(setting);
    setSetting(null);
  };
  const onSaved = () => {
    setLeft(null);
    setSetting(null);
    row.current?.focus();
    onChanged();
  };
  return (
    <>
      <ActionItemRow
        item={item}
        today={today}
        rowRef={row}
        offers={{ ownerAccountId: offer('ownerAccountId'), dueDate: offer('dueDate') }}
      />
      {open !== null && (
        <tr>
          <td colSpan={5}>
            <Suspense fallback={<Loading lines={2} />}>
              <CompleteForm key={open} item={item} what={open} today={today} onSaved={onSaved} onCancel={leave} />
            </Suspense>
          </td>
        </tr>
      )}
    </>
  );
}
