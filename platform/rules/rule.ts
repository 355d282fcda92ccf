import type { App, ManifestPath } from '../read-app';

/** Something that the manifest should not say, and where it says it. */
export type Breach = {
  readonly at: ManifestPath;
  readonly message: string;
};

/** What the platform asks of an app and its tools do not check. */
export type Rule = {
  readonly name: string;
  /** A warning where Atlassian's documentation can be ahead of what we know. */
  readonly level: 'error' | 'warning';
  readonly breaches: (app: App) => readonly Breach[];
};
