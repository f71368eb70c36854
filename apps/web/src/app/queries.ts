import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError, isBusy } from '../api/problem.ts';

/** A session that ended is noticed by whichever read comes next; the frame then shows the sign-in form in place. */
const noticeSignOut = (error: Error): void => {
  if (error instanceof ApiError && error.status === 401) queries.setQueryData(['session'], null);
};

export const queries: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignOut }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      retry: (count, error) => isBusy(error) && count < 4,
      retryDelay: (attempt) => Math.min(1_000 * 2 ** attempt, 10_000),
    },
  },
});
