import type { SubjectView } from '../api/types.ts';

const PATHS: Record<SubjectView['kind'], string> = { project: '/projects', matter: '/matters', meeting: '/meetings', reporting: '/reports', bulletin: '/bulletins' };

/** The page of what work or a notice is about. */
export const pathOf = ({ kind, id }: Pick<SubjectView, 'kind' | 'id'>): string => `${PATHS[kind]}/${id}`;
