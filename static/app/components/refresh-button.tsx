import Button from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';

type Props = { readonly onRefresh: () => void; readonly isRefreshing: boolean };

export function RefreshButton({ onRefresh, isRefreshing }: Props) {
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      iconBefore={RefreshIcon}
      onClick={onRefresh}
      // Not isLoading: it would blink at every read that the window's focus starts.
      isDisabled={isRefreshing}
    >
      Refresh
    </Button>
  );
}
