import { focusManager, QueryClient } from '@tanstack/react-query';

/**
 * Views are read live, and again when the person comes back to the window. A frame also gains focus with every click into
 * it, so what is younger than ten seconds is not asked for again. A failed call waits for the person: no silent retries.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: { queries: { staleTime: 10_000, retry: false }, mutations: { retry: false } },
  });
}

/** TanStack Query listens to the tab's visibility alone; another window in front of the browser does not change that. */
export function watchFocus(): void {
  focusManager.setEventListener((onFocus) => {
    const listener = () => onFocus();
    window.addEventListener('visibilitychange', listener);
    window.addEventListener('focus', listener);
    return () => {
      window.removeEventListener('visibilitychange', listener);
      window.removeEventListener('focus', listener);
    };
  });
}
