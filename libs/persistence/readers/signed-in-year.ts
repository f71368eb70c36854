/** True for a project `p` that was signed in the year: the last step of the signing stage was settled in it, and the project was not given up. */
export const signedInYear = (year: string): string => `(p.status <> 'terminated' and not p.is_restricted
  and extract(year from (select max(s.settled_on) from project_step s where s.project_id = p.project_id and s.stage = 'signing')) = ${year})`;
