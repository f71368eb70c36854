import type { UnitId } from '#libs/domain/ids.js';

/** How often a unit was asked in a month. */
export interface UnitBurden {
  unitId: UnitId;
  slips: number;
  /** Of all kinds; then of steps, of matters and of reports. */
  reminders: number;
  ofSteps: number;
  ofMatters: number;
  ofReports: number;
}
