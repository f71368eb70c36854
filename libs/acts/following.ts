/** Follows from the act of somebody else: it is nobody's own decision, so nobody's unit is asked for. */
export const FOLLOWING = { kind: 'time' } as const;
