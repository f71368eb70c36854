import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { BASE } from '../api/client.ts';

const DEBOUNCE_MS = 800;

/** Lists are not fetched anew under the reader's hand; they learn here that they are behind. */
let changes = 0;
const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Counts what changed elsewhere; a list compares it with the count at its own last reading. */
export const useChangeCount = (): number => useSyncExternalStore(subscribe, () => changes);

function refresh(queries: QueryClient, things: ReadonlySet<string>): void {
  for (const thing of things) void queries.invalidateQueries({ queryKey: JSON.parse(thing) as [kind: string, id: string] });
  void queries.invalidateQueries({ queryKey: ['summary'] });
  void queries.invalidateQueries({ queryKey: ['notifications'] });
  for (const name of ['projects', 'matters', 'meetings', 'reports', 'bulletins', 'work', 'record']) void queries.invalidateQueries({ queryKey: [name], refetchType: 'none' });
  changes += 1;
  listeners.forEach((listener) => listener());
}

/** Listens while the page is seen. A hidden page lets the connection go, since a browser has only six of them per server. */
export function useLiveChanges(): void {
  const queries = useQueryClient();
  useEffect(() => {
    const seen = new Set<string>();
    let timer: number | undefined;
    let source: EventSource | undefined;
    const flush = () => {
      refresh(queries, seen);
      seen.clear();
      timer = undefined;
    };
    const open = () => {
      source = new EventSource(`${BASE}/changes`);
      source.addEventListener('changed', (event) => {
        const { kind, id } = JSON.parse((event as MessageEvent<string>).data) as { kind: string; id: string };
        seen.add(JSON.stringify([kind, id]));
        timer ??= window.setTimeout(flush, DEBOUNCE_MS);
      });
    };
    const close = () => {
      source?.close();
      source = undefined;
    };
    const onVisibility = () => {
      if (document.hidden) return close();
      if (!source) open();
      for (const name of ['project', 'matter', 'reporting', 'bulletin']) void queries.invalidateQueries({ queryKey: [name] });
    };
    open();
    document.addEventListener('visibilitychange', onVisibility);
    return () => {
      close();
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibility);
    };
  }, [queries]);
}
