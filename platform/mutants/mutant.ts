import type { AppCopy } from '../app-copy';
import type { CheckName } from '../checks';

/** One way to break the app, and the check that must say so. */
export type Mutant = {
  readonly name: string;
  readonly check: CheckName;
  /** What a finding must say. */
  readonly says: RegExp;
  readonly apply: (copy: AppCopy) => void;
};
