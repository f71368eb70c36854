import type { Stage, StepView } from '../../../api/types.ts';

export const NODE = { width: 100, height: 54 } as const;
const GAP = { x: 16, y: 10 } as const;
export const LANE_LABEL = 96;
export const HEAD = 36;
/** Room for the upright names of folded stages. */
const LEAST_HEIGHT = 240;
export const STAGES: Stage[] = ['lead', 'signing', 'approval', 'start', 'funds', 'production'];
const COLUMN = NODE.width + GAP.x;
/** A stage that is folded, or has no steps. */
const FOLDED = 40;

export interface PlacedStep {
  step: StepView;
  x: number;
  y: number;
}
export interface GraphLayout {
  width: number;
  height: number;
  columns: { stage: Stage; x: number; width: number; isOpen: boolean }[];
  lanes: { unitId: string; y: number; height: number }[];
  placed: PlacedStep[];
  edges: { from: PlacedStep; to: PlacedStep; isCritical: boolean }[];
}

/** How many prerequisites of the same stage lie one behind another before each step. */
function depths(steps: StepView[]): Map<string, number> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<string, number>();
  const depthOf = (step: StepView): number => {
    const found = known.get(step.id);
    if (found !== undefined) return found;
    known.set(step.id, 0);
    const before = step.needs.flatMap((id) => byId.get(id) ?? []).filter(({ stage }) => stage === step.stage);
    const depth = before.length ? Math.max(...before.map(depthOf)) + 1 : 0;
    known.set(step.id, depth);
    return depth;
  };
  steps.forEach(depthOf);
  return known;
}

/** Shares the columns that fit among the stages: the stage with the longest chain gets the next one. */
function columnCounts(levels: number[], fit: number): number[] {
  const counts = levels.map((level): number => (level > 0 ? 1 : 0));
  const used = () => counts.reduce((sum, count) => sum + count, 0);
  const crowding = (index: number) => (levels[index]! <= counts[index]! ? 0 : levels[index]! / counts[index]!);
  while (used() < fit) {
    const next = counts.map((_, index) => index).sort((a, b) => crowding(b) - crowding(a))[0]!;
    if (crowding(next) <= 1) break;
    counts[next]! += 1;
  }
  return counts;
}

/** An edge that another path already says is left out. */
function essentialNeeds(steps: StepView[]): Map<string, string[]> {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const reach = new Map<string, Set<string>>();
  const before = (id: string): Set<string> => {
    const known = reach.get(id);
    if (known) return known;
    const all = new Set<string>();
    reach.set(id, all);
    for (const need of byId.get(id)?.needs ?? []) for (const earlier of [need, ...before(need)]) all.add(earlier);
    return all;
  };
  return new Map(steps.map(({ id, needs }) => [id, needs.filter((need) => byId.has(need) && !needs.some((other) => other !== need && before(other).has(need)))]));
}

/** How many columns a stage wants: its chain folded in two. */
const wanted = (steps: StepView[], stage: Stage): number => {
  const own = steps.filter((step) => step.stage === stage);
  const depth = depths(own);
  return Math.ceil(Math.max(0, ...own.map((step) => depth.get(step.id)! + 1)) / 2);
};

/** The stage in progress, then those to come, then those gone by, as long as there is room. */
export function stagesThatFit(steps: StepView[], current: Stage, availableWidth: number): Stage[] {
  const at = STAGES.indexOf(current);
  const order = [current, ...STAGES.slice(at + 1), ...STAGES.slice(0, at).reverse()];
  let room = availableWidth - LANE_LABEL - STAGES.length * FOLDED;
  return order.filter((stage) => {
    const width = wanted(steps, stage) * COLUMN - FOLDED;
    if (stage !== current && (width > room || width < 0)) return false;
    room -= width;
    return true;
  });
}

/** Columns are stages (as many side by side as their chain needs and the width allows), lanes are units. */
export function layoutSteps(allSteps: StepView[], open: ReadonlySet<Stage>, availableWidth: number): GraphLayout {
  const steps = allSteps.filter(({ stage }) => open.has(stage));
  const depth = depths(steps);
  const levels = STAGES.map((stage) => Math.max(0, ...steps.filter((step) => step.stage === stage).map((step) => depth.get(step.id)! + 1)));
  const room = availableWidth - LANE_LABEL - levels.filter((level) => level === 0).length * FOLDED;
  const counts = columnCounts(levels, Math.floor(room / COLUMN));
  const used = counts.reduce((sum, count) => sum + count, 0);
  const stretch = used ? Math.min(48, Math.max(0, room / used - COLUMN)) : 0;
  let x = LANE_LABEL;
  const columns = STAGES.map((stage, index) => {
    const width = counts[index] ? counts[index] * (COLUMN + stretch) : FOLDED;
    const column = { stage, x, width, isOpen: counts[index]! > 0 };
    x += width;
    return column;
  });
  const cellOf = (step: StepView): number => {
    const index = STAGES.indexOf(step.stage);
    return Math.floor((depth.get(step.id)! * counts[index]!) / levels[index]!);
  };

  // Lanes in the order in which the life first comes to them, so that work runs from the upper left to the lower right.
  const rank = (step: StepView) => STAGES.indexOf(step.stage) * 100 + depth.get(step.id)!;
  const ordered = [...steps].sort((a, b) => rank(a) - rank(b));
  const owners = [...new Set(ordered.map((step) => step.ownerId))];
  const placed: PlacedStep[] = [];
  let y = HEAD;
  const lanes = owners.map((unitId) => {
    const filled = new Map<string, number>();
    for (const step of ordered.filter(({ ownerId }) => ownerId === unitId)) {
      const cell = `${step.stage}.${cellOf(step)}`;
      const row = filled.get(cell) ?? 0;
      filled.set(cell, row + 1);
      const column = columns[STAGES.indexOf(step.stage)]!;
      placed.push({ step, x: column.x + (GAP.x + stretch) / 2 + cellOf(step) * (COLUMN + stretch), y: y + GAP.y + row * (NODE.height + GAP.y) });
    }
    const height = Math.max(...filled.values()) * (NODE.height + GAP.y) + GAP.y;
    const lane = { unitId, y, height };
    y += height;
    return lane;
  });
  const needs = essentialNeeds(steps);
  const byId = new Map(placed.map((one) => [one.step.id, one]));
  const edges = placed.flatMap((to) => (needs.get(to.step.id) ?? []).map((id) => {
    const from = byId.get(id)!;
    return { from, to, isCritical: Boolean(from.step.scheduled?.critical && to.step.scheduled?.critical) };
  }));
  return { width: x, height: Math.max(y, HEAD + LEAST_HEIGHT), columns, lanes, placed, edges };
}
