import type { LocalDate } from '#libs/domain/instants.js';

/** When somebody is away; both days included. */
export interface Absence {
  account: string;
  name: string;
  fromOn: LocalDate;
  toOn: LocalDate;
  note?: string;
}
