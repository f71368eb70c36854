import { useSyncExternalStore } from 'react';

const phone = window.matchMedia('screen and (max-width: 767px)');
const subscribe = (onChange: () => void) => {
  phone.addEventListener('change', onChange);
  return () => phone.removeEventListener('change', onChange);
};

/** Phones get lists in place of tables and graphs, and a bar at the bottom. */
export const useIsPhone = (): boolean => useSyncExternalStore(subscribe, () => phone.matches);
