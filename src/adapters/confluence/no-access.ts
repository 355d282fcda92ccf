import { FailureError } from '../../shared/failure-error';
import { ProductError } from '../product-error';

const UNREACHED =
  'Confluence does not let the app in: it is not connected yet, or you may not use Confluence. A site admin can tell, and change it where the app is managed.';
const NO_ACCESS = 'You may not use Confluence on this site. Ask a site admin for access.';

/**
 * What the first call to Confluence says to a person whom it does not let in at all.
 * @param isConnectionKnown whether the platform has said that the app is connected; then the refusal is the person's.
 * @throws FailureError `forbidden` or `confluence-not-connected`; every other error as it came.
 */
export async function orNoAccess<T>(isConnectionKnown: boolean, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof ProductError) || ![401, 403, 404].includes(error.status)) throw error;
    throw isConnectionKnown
      ? new FailureError('forbidden', NO_ACCESS, { cause: error.operation })
      : new FailureError('confluence-not-connected', UNREACHED, { cause: error.operation });
  }
}
