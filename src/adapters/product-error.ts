import { FailureError } from '../shared/failure-error';
import type { FailureCode } from '../shared/outcome';
import { hideAccounts } from './hide-accounts';
import type { Answer, Method } from './send';
import { tryAgainWords } from './try-later';

/** An answer that was not expected. Method, path and status are for the log; the product's words are for the person. */
export class ProductError extends FailureError {
  readonly status: number;
  readonly retryAfterSeconds: number | null;
  /** For the log: `POST /rest/api/3/issue 403`. */
  readonly operation: string;
  readonly body: unknown;

  constructor(method: Method, path: string, { status, body, retryAfterSeconds }: Answer) {
    super(codeOf(status), messageOf(status, body, retryAfterSeconds), { hadNoEffect: status === 429 });
    this.status = status;
    this.body = body;
    this.retryAfterSeconds = retryAfterSeconds;
    this.operation = `${method} ${path.split('?')[0] ?? ''} ${status}`;
  }
}

function codeOf(status: number): FailureCode {
  if (status === 404) return 'not-found';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 409) return 'conflict';
  if (status === 429 || status >= 500) return 'try-later';
  return status >= 400 ? 'invalid' : 'unexpected';
}

const FALLBACK: Readonly<Record<Exclude<FailureCode, 'try-later'>, string>> = {
  'not-found': 'It is not there any more, or you may not see it.',
  forbidden: 'You do not have the permission for this.',
  conflict: 'Somebody changed it at the same moment. Look again, then repeat it.',
  invalid: 'Jira or Confluence did not accept this.',
  'confluence-not-connected': 'The app is not connected to Confluence.',
  unexpected: 'Jira or Confluence answered in a way the app does not know.',
};

function messageOf(status: number, body: unknown, retryAfterSeconds: number | null): string {
  const code = codeOf(status);
  if (code === 'try-later') return `Jira or Confluence is busy. ${tryAgainWords(retryAfterSeconds)}`;
  const words = productWords(body);
  return words.length > 0 ? words.join(' ') : FALLBACK[code];
}

/** Jira's `errorMessages` and `errors`, Confluence's `errors[].title`, without account ids. */
export function productWords(body: unknown): readonly string[] {
  const { ofTheWhole, byField } = productReasons(body);
  return [...ofTheWhole, ...Object.values(byField)];
}

export type ProductReasons = {
  readonly ofTheWhole: readonly string[];
  /** Jira's sentences by the id of the field. */
  readonly byField: Readonly<Record<string, string>>;
};

/** As `productWords`, but what Jira says of a field stands with the field. */
export function productReasons(body: unknown): ProductReasons {
  if (typeof body !== 'object' || body === null) return { ofTheWhole: [], byField: {} };
  const { errorMessages, errors } = body as { errorMessages?: unknown; errors?: unknown };
  const listed = Array.isArray(errorMessages) ? errorMessages.filter(isText).map(hideAccounts) : [];
  if (Array.isArray(errors)) return { ofTheWhole: [...listed, ...errors.flatMap(titleOf)], byField: {} };
  const sentences = Object.entries(typeof errors === 'object' && errors !== null ? errors : {}).flatMap(
    ([field, sentence]) => (isText(sentence) ? [[field, hideAccounts(sentence)] as const] : []),
  );
  return { ofTheWhole: listed, byField: Object.fromEntries(sentences) };
}

const isText = (value: unknown): value is string => typeof value === 'string';

function titleOf(error: unknown): readonly string[] {
  const title = typeof error === 'object' && error !== null && 'title' in error ? error.title : null;
  return isText(title) ? [hideAccounts(title)] : [];
}
