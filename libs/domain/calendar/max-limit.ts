/** The longest limit, in any unit: what is asked for, what a table sets, and how far from a due date reminders and levels may lie. */
export const MAX_LIMIT = 5_000;
