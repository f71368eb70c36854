import type { MatterEventData, MatterEventType } from '#libs/domain/matter/matter.events.js';
import type { Names } from './event-sentences.js';
import { OUTCOME_NAMES, SCORE_NAMES } from './matter-sentences.js';
import { both, day } from './sentence-parts.js';
import type { Text } from './text.js';

type Sentence<T extends MatterEventType> = (data: MatterEventData[T], names: Names) => Text | undefined;

/** What the enterprise that raised a matter is told of an event; what is missing here is not for it: reasons among units, people, reminders. */
const PUBLIC_SENTENCES: { [T in MatterEventType]?: Sentence<T> } = {
  MatterRaised: () => both('您的事项已提交，等待首问登记', 'You raised it; it waits to be registered'),
  MatterRegistered: ({ unitId }, names) => both(`${names.unit(unitId).zh}完成首问登记`, `${names.unit(unitId).en} registered it`),
  MatterRouted: ({ plan }, names) => both(`已分办至${names.unit(plan.holderId).zh}`, `It was given to ${names.unit(plan.holderId).en}`),
  ContestDecided: ({ upheld, unitId }, names) => (upheld && unitId ? both(`改由${names.unit(unitId).zh}办理`, `${names.unit(unitId).en} handles it now`) : undefined),
  MatterTransferred: ({ to }, names) => both(`改由${names.unit(to).zh}办理`, `${names.unit(to).en} handles it now`),
  MatterSignedFor: ({ unitId }, names) => both(`${names.unit(unitId).zh}已签收`, `${names.unit(unitId).en} signed for it`),
  HandlingPlanned: ({ unitId, promisedOn }, names) =>
    both(`${names.unit(unitId).zh}已制定办理方案，承诺 ${day(promisedOn)} 前办结`, `${names.unit(unitId).en} planned it and promised ${promisedOn}`),
  ProgressAdded: ({ unitId }, names) => both(`${names.unit(unitId).zh}推进了办理`, `${names.unit(unitId).en} made progress`),
  RaiserNoted: ({ text }) => both(`您补充说明：${text}`, `You added: ${text}`),
  MatterAnswered: ({ unitId, text }, names) => both(`${names.unit(unitId).zh}答复：${text}`, `${names.unit(unitId).en} answered: ${text}`),
  MatterEvaluated: ({ score }) => both(`您评价“${SCORE_NAMES[score].zh}”`, `You are ${SCORE_NAMES[score].en}`),
  MatterCalledBack: () => both('专班办公室已向您回访', 'The office called you back'),
  MatterReturned: () => both('已退回重新办理', 'It went back to be settled anew'),
  MatterReopened: () => both('已重新办理', 'It was reopened'),
  MatterClosed: ({ outcome }) => both(`已销号：${OUTCOME_NAMES[outcome].zh}`, `It ended: ${OUTCOME_NAMES[outcome].en}`),
  MatterMerged: () => both('与您或他人提出的同一事项并案办理', 'It was joined with another on the same subject'),
  MatterWithdrawn: () => both('您已撤回', 'You withdrew it'),
  MatterEscalated: () => both('已提请上一级协调', 'The next level has taken it up'),
  MatterAttached: () => both('已列入共性问题，统一研究解决', 'It is settled together with others like it'),
  MatterDetached: () => both('改为单独办理', 'It is settled for itself again'),
};

/** One plain sentence for the enterprise that raised it; undefined when the event is not for it. */
export function publicSentence({ type, data }: { type: string; data: unknown }, names: Names): Text | undefined {
  const write = Object.hasOwn(PUBLIC_SENTENCES, type) ? (PUBLIC_SENTENCES as Record<string, (data: unknown, names: Names) => Text | undefined>)[type] : undefined;
  return write?.(data, names);
}
