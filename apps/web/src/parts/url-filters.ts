import { useSearchParams } from 'react-router';

/** Filters, sort and the open panel live in the address, so that a link shows another what one sees. */
export function useUrlFilters<Key extends string>(keys: readonly Key[]) {
  const [params, setParams] = useSearchParams();
  const filters = Object.fromEntries(keys.flatMap((key) => (params.get(key) ? [[key, params.get(key)]] : []))) as Partial<Record<Key, string>>;
  const change = (changes: Partial<Record<Key, string | undefined>>, replace = false) =>
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [key, value] of Object.entries<string | undefined>(changes)) {
          if (value) after.set(key, value);
          else after.delete(key);
        }
        return after;
      },
      { replace },
    );
  return { filters, change };
}
