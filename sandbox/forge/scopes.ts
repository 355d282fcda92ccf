import type { Operation } from '../core/product';
import type { Manifest, Scope } from './load-manifest';

/** Whether the manifest's scopes allow an operation: one of its alternatives must be granted whole. */
export const isGranted = ({ scopes }: Manifest, operation: Operation): boolean =>
  oneIsWhole(operation, new Set(scopes.map(({ name }) => name)));

/** Whether they allow it on behalf of a person who is not there. */
export const isImpersonationGranted = ({ scopes }: Manifest, operation: Operation): boolean =>
  oneIsWhole(operation, new Set(scopes.filter(allowsImpersonation).map(({ name }) => name)));

export const hasScope = ({ scopes }: Manifest, wanted: string): boolean => scopes.some(({ name }) => name === wanted);

const allowsImpersonation = ({ allowImpersonation }: Scope) => allowImpersonation;

const oneIsWhole = ({ scopes }: Operation, granted: ReadonlySet<string>) =>
  scopes.length === 0 || scopes.some((needed) => needed.every((scope) => granted.has(scope)));
