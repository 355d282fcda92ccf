import { getThemeHtmlAttrs } from '@atlaskit/tokens/get-theme-html-attrs';
import { getThemeStyles } from '@atlaskit/tokens/get-theme-styles';
import type { ThemeChoice } from '../session';

// The tokens ask whether Atlassian's experiments are on, and warn where nobody answers. Their packages look here for it.
Object.assign(globalThis, { __PLATFORM_FEATURE_FLAGS__: { booleanResolver: () => false } });

/** Colours for both modes, spacing, typography and shape, as one style sheet that the attributes of `<html>` switch. */
export async function tokenStyleSheet(): Promise<string> {
  const styles = await getThemeStyles({ colorMode: 'auto' });
  return styles.map(({ css }) => css).join('\n');
}

/** Attributes of `<html>`; where the system decides, the page's script corrects the colour mode before it is painted. */
export const themeAttributes = (theme: ThemeChoice): Readonly<Record<string, string>> => ({
  ...getThemeHtmlAttrs({ colorMode: theme }),
  'data-theme-choice': theme,
});
