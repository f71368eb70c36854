import { dateOfText, textOf, type CellKind } from './cell-kinds.js';
import { isLocalDate } from '#libs/domain/instants.js';
import { refuse } from './cell-refusal.js';
import type { DatedStep } from './ledger.types.js';

/** Far more than any plan has steps. */
const MAX_LENGTH = 8_000;

/** `G04 2026-03-05；G07 2026-03-12`: each step by its id, its label or both, then the day it was settled. */
export const datedSteps: CellKind<DatedStep[]> = {
  parse(content) {
    const written = textOf(content);
    if (written.length > MAX_LENGTH) refuse(`文字超过${MAX_LENGTH}个字，请缩短。`, `The text is longer than ${MAX_LENGTH} characters. Shorten it.`);
    return written.split(/[;；\n]/).map((part) => part.trim()).filter((part) => part !== '').map(datedStep);
  },
  format: (steps) => steps.map(({ step, on }) => `${step} ${on}`).join('；'),
};

function datedStep(part: string): DatedStep {
  const match = /^(.*\S)[\s,，:：]*?(\d{4}(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4}))$/.exec(part);
  const on = match ? dateOfText(match[2]!) : '';
  if (!isLocalDate(on)) refuse(
    `“${part.slice(0, 40)}”应写成“环节 日期”，多个环节用分号隔开，例如：G04 2026-03-05；G07 2026-03-12。`,
    `Write "${part.slice(0, 40)}" as a step and a date, with semicolons between steps, like: G04 2026-03-05; G07 2026-03-12.`,
  );
  return { step: match![1]!.replace(/[\s,，:：]+$/, ''), on };
}
