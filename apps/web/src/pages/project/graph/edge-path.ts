import { NODE, type PlacedStep } from './layout.ts';

/** From the right side of what comes first to the left side of what follows; round the outside within one column. */
export function edgePath(from: PlacedStep, to: PlacedStep): string {
  const middle = NODE.height / 2;
  const [ax, ay, bx, by] = [from.x + NODE.width, from.y + middle, to.x, to.y + middle];
  if (bx > ax) {
    const bend = Math.min(40, (bx - ax) / 2);
    return `M${ax},${ay} C${ax + bend},${ay} ${bx - bend},${by} ${bx},${by}`;
  }
  const isNextBelow = from.x === to.x && to.y > from.y && to.y - from.y < NODE.height + 40;
  if (isNextBelow) return `M${from.x + NODE.width / 2},${from.y + NODE.height} V${to.y}`;
  const out = Math.min(from.x, to.x) - 14;
  return `M${from.x},${ay} C${out},${ay} ${out},${by} ${bx},${by}`;
}
