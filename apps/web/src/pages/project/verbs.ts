import type { Verb } from '../../api/send.ts';
import type { StepCommands } from '../../api/commands.ts';

export type StepVerb = keyof StepCommands;

/** In the order in which they are offered; the first that one may do is the form that opens. */
const STEP_VERBS: StepVerb[] = [
  'complete', 'verify', 'decide-extension', 'return', 'request-extension', 'suspend-clock', 'resume-clock', 'reassign', 'skip', 'reopen',
];
const PROJECT_VERBS = ['claim-figure', 'update-facts', 'suspend', 'resume', 'terminate'] as const;
export type ProjectVerb = (typeof PROJECT_VERBS)[number];

/** `completeStep` and `complete` mean the same verb; so do `claimFigure` and `claim-figure`. */
const verbOf = (command: string): string => command.replace(/Step$/, '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const offered = <V extends Verb>(verbs: readonly V[], may: string[]): V[] => {
  const allowed = new Set(may.map(verbOf));
  return verbs.filter((verb) => allowed.has(verb));
};

export const stepVerbs = (may: string[]): StepVerb[] => offered(STEP_VERBS, may);
export const projectVerbs = (may: string[]): ProjectVerb[] => offered(PROJECT_VERBS, may);

/** Of a figure's own list when it has one, else of the project's. */
export const figureVerbs = (may: string[]) => {
  const allowed = new Set(may.map(verbOf).map((verb) => (verb.endsWith('figure') ? verb : `${verb}-figure`)));
  return (['verify-figure', 'return-figure', 'correct-figure'] as const).filter((verb) => allowed.has(verb));
};
