import type { StepCommands } from '../../api/commands.ts';

export type StepVerb = keyof StepCommands;

/** In the order in which they are offered. */
const STEP_VERBS: StepVerb[] = [
  'complete', 'verify', 'decide-extension', 'return', 'request-extension', 'suspend-clock', 'resume-clock', 'reassign', 'skip', 'reopen',
];
const PROJECT_VERBS = ['claim-figure', 'update-facts', 'upgrade', 'schedule-upgrade', 'suspend', 'resume', 'terminate'] as const;
const FIGURE_VERBS = ['verify-figure', 'return-figure', 'correct-figure'] as const;
export type ProjectVerb = (typeof PROJECT_VERBS)[number];
export type FigureVerb = (typeof FIGURE_VERBS)[number];

export const stepVerbs = (may: string[]): StepVerb[] => STEP_VERBS.filter((verb) => may.includes(verb));
export const projectVerbs = (may: string[]): ProjectVerb[] => PROJECT_VERBS.filter((verb) => may.includes(verb));
/** A figure's own verbs are `verify`, `return` and `correct`; here they say of what. */
export const figureVerbs = (may: string[]): FigureVerb[] => FIGURE_VERBS.filter((verb) => may.includes(verb.replace('-figure', '')));
