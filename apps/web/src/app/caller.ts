import { createContext, use } from 'react';
import type { Caller, Permission } from '../api/types.ts';

export const CallerContext = createContext<Caller | undefined>(undefined);

export function useCaller(): Caller {
  const caller = use(CallerContext);
  if (!caller) throw new Error('nobody is signed in');
  return caller;
}

/** Which doors to show. The API decides who may pass; hiding a door only spares a refusal. */
export const mayAsk = (caller: Caller, permission: Permission): boolean => caller.permissions.includes(permission);
