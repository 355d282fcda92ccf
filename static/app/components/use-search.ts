import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDebounced } from './use-debounced';

const DEBOUNCE_MS = 250;

export type SearchState = 'idle' | 'searching' | 'failed' | 'ready';

/** A search that starts when its list is first opened, waits for a pause in typing, and keeps what it found before. */
export function useSearch<T>(key: readonly string[], search: (query: string) => Promise<readonly T[]>) {
  const [typed, setQuery] = useState('');
  const [started, setStarted] = useState(false);
  const query = useDebounced(typed.trim(), DEBOUNCE_MS);
  const result = useQuery({
    queryKey: ['search', ...key, query],
    queryFn: () => search(query),
    enabled: started,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const isWaiting = query !== typed.trim() || result.isFetching;
  const state: SearchState = !started ? 'idle' : isWaiting ? 'searching' : result.isError ? 'failed' : 'ready';
  return {
    state,
    found: result.data ?? [],
    error: result.error,
    setQuery,
    /** With something chosen the list opens with everybody, not with that one. */
    start: (chosenText: string) => {
      setStarted(true);
      if (chosenText !== '') setQuery('');
    },
    retry: () => void result.refetch(),
  };
}
