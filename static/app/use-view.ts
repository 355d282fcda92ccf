import { useQuery } from '@tanstack/react-query';
import { useChanges } from './frame-events';

/** What a screen shows, on its way or there. After a failed reading both `view` and `error` may be there. */
export type Reading<T> = {
  readonly view: T | undefined;
  readonly error: unknown;
  readonly isReading: boolean;
  readonly refresh: () => void;
};

/**
 * Reads what a screen shows, and again when the issue around the frame changes, when another frame of the app has changed
 * something, and when the person comes back to the window.
 * @param name one for each call
 */
export function useView<T>(name: string, read: () => Promise<T>): Reading<T> {
  const { data: view, error, isFetching: isReading, refetch } = useQuery({ queryKey: [name], queryFn: read });
  const refresh = () => void refetch();
  useChanges(refresh);
  return { view, error, isReading, refresh };
}
