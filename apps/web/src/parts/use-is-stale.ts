import { useEffect, useRef, useState } from 'react';
import { useChangeCount } from '../app/live.ts';

/** True when something has changed elsewhere since a list was read. */
export function useIsStale(readAt: number): boolean {
  const changes = useChangeCount();
  const [seen, setSeen] = useState(changes);
  const latest = useRef(changes);
  latest.current = changes;
  useEffect(() => setSeen(latest.current), [readAt]);
  return changes !== seen;
}
