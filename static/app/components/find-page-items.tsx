import Button from '@atlaskit/button/new';
import { useMutation } from '@tanstack/react-query';
import { FailureMessage } from './failure-message';
import { openDialog } from './open-dialog';

type Props = {
  readonly appearance?: 'default' | 'subtle';
  /** Reads again what the tickets made there have changed. */
  readonly onClosed: () => void;
};

/** The way to the dialog that makes tickets of the action items that people wrote on the page. */
export function FindPageItems({ appearance = 'default', onClosed }: Props) {
  const open = useMutation({
    mutationFn: () => openDialog({ title: 'Find action items on the page', screen: 'page-items', onClosed }),
  });
  return (
    <>
      <Button appearance={appearance} onClick={() => open.mutate()} isLoading={open.isPending}>
        Find action items on the page
      </Button>
      {open.error && <FailureMessage error={open.error} what="The dialog did not open" />}
    </>
  );
}
