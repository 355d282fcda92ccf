import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';

/** Beside the page's title, for those who do not see a link in it. */
export function OpenPageButton({ pageUrl }: { readonly pageUrl: string }) {
  return (
    <Button spacing="compact" onClick={() => void router.open(pageUrl)}>
      Open page
    </Button>
  );
}
