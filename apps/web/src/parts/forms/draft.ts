import { useRef, useState } from 'react';

const PREFIX = 'luodi.draft.';

const read = <T>(key: string): Partial<T> | undefined => {
  try {
    const text = localStorage.getItem(PREFIX + key);
    return text ? (JSON.parse(text) as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
};

/** What was filled in and not sent outlives a closed tab, an outage and a lost session. */
export function useDraft<T extends object>(key: string) {
  const [restored, setRestored] = useState(() => read<T>(key));
  const timer = useRef<number>(undefined);
  const keep = (values: Partial<T>) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => localStorage.setItem(PREFIX + key, JSON.stringify(values)), 300);
  };
  const drop = () => {
    window.clearTimeout(timer.current);
    localStorage.removeItem(PREFIX + key);
    setRestored(undefined);
  };
  return { restored, keep, drop };
}
