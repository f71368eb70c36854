import type { UnitId } from '#libs/domain/ids.js';

/** How often a unit was asked in a month. */
export interface UnitBurden {
  unitId: UnitId;
  slips: number;
  reminders: number;
}
