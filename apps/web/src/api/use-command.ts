import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newId } from './identifiers.ts';
import { isBusy } from './problem.ts';

const RETRIES = 60;
const waitMs = (attempt: number): number => Math.min(2_000 * 1.5 ** attempt, 15_000);

/** What a command changes on screens that are open; everything else is fetched anew when it is opened. */
const TOUCHED = ['project', 'projects', 'matter', 'matters', 'meetings', 'reporting', 'reports', 'bulletin', 'bulletins', 'work', 'summary', 'notifications', 'record', 'calendar', 'rules', 'packs'];

/**
 * Sends a command. The key is made once per attempt: while the body stays the same, every retry carries the same key,
 * so that what the server has done is not done again; a changed body is another act and gets another key.
 */
export function useCommand<Body, Answer>(send: (body: Body, key: string) => Promise<Answer>) {
  const attempt = useRef({ body: '', key: '' });
  const queries = useQueryClient();
  return useMutation<Answer, Error, Body>({
    networkMode: 'always',
    retry: (count, error) => isBusy(error) && count < RETRIES,
    retryDelay: waitMs,
    mutationFn: (body) => {
      const text = JSON.stringify(body);
      if (attempt.current.body !== text) attempt.current = { body: text, key: newId() };
      return send(body, attempt.current.key);
    },
    onSuccess: async () => {
      attempt.current = { body: '', key: '' };
      await Promise.all(TOUCHED.map((name) => queries.invalidateQueries({ queryKey: [name] })));
    },
    // Somebody else was first, or the thing has moved on: show how it is now beside the sentence that says so.
    onError: (error) => {
      if (!isBusy(error)) for (const name of ['project', 'matter', 'meetings', 'reporting', 'bulletin']) void queries.invalidateQueries({ queryKey: [name] });
    },
  });
}
