import { createContext, use } from 'react';
import type { Caller, Role } from '../api/types.ts';

export const CallerContext = createContext<Caller | undefined>(undefined);

export function useCaller(): Caller {
  const caller = use(CallerContext);
  if (!caller) throw new Error('nobody is signed in');
  return caller;
}

/** Which doors to show. The API decides who may pass; hiding a door only spares a refusal. */
export const isOneOf = (caller: Caller, ...roles: Role[]): boolean => roles.includes(caller.role);
