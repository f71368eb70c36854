import type { UnitId } from '#libs/domain/ids.js';

/** How far one of those who each owe a target has come. */
export interface TargetMember {
  unitId: UnitId;
  value: number;
}

/** A target of the list and how far the city has come. */
export interface TargetValue {
  id: string;
  /** Absent while nothing can be said, which is not the same as zero. */
  value?: number;
  goal: number;
  /** `units` where each member owes the target: the value is how many have reached it. */
  unit: string;
  /** What each member owes. */
  each?: { goal: number; unit: string };
  members?: TargetMember[];
  /** Why there is no value: no register measures it yet, or the list does not say who owes it. */
  lacks?: 'register' | 'members';
}
