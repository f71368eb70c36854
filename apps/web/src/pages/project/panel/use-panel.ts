import { useSearchParams } from 'react-router';
import type { FigureVerb, ProjectVerb, StepVerb } from '../verbs.ts';

type Part = 'step' | 'figure' | 'do' | 'tab';

/** What stands open beside the project is in the address: a link from My work opens the form it is about. */
export function usePanel() {
  const [params, setParams] = useSearchParams();
  const open = (part: Partial<Record<Part, string>>) =>
    setParams((before) => {
      const tab = before.get('tab');
      return new URLSearchParams({ ...(tab ? { tab } : {}), ...part } as Record<string, string>);
    }, { replace: true, preventScrollReset: true });
  const stepId = params.get('step') ?? undefined;
  const figureId = params.get('figure') ?? undefined;
  const verb = params.get('do') ?? undefined;
  return {
    stepId,
    figureId,
    verb,
    tab: params.get('tab') ?? (figureId ? 'funds' : ''),
    isOpen: Boolean(stepId ?? figureId ?? verb),
    openStep: (step: string) => open({ step }),
    openStepVerb: (step: string, to: StepVerb | 'raise') => open({ step, do: to }),
    openFigure: (figure: string, to: FigureVerb) => open({ figure, do: to, tab: 'funds' }),
    openProject: (to: ProjectVerb) => open({ do: to }),
    openTab: (tab: string) => setParams((before) => { before.set('tab', tab); return before; }, { replace: true }),
    close: () => open({}),
  };
}
export type Panel = ReturnType<typeof usePanel>;
