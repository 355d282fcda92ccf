import { modulesOfType, type Manifest, type ManifestModule } from '../../forge/load-manifest';
import { APP_PAGES } from '../../forge/place-for-settings';

/** The modules that have a page among the apps. */
export const appPages = (manifest: Manifest): readonly ManifestModule[] =>
  APP_PAGES.flatMap((type) => modulesOfType(manifest, type));
