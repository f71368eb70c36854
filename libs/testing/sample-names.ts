import type { Names } from '#libs/contracts/messages/event-sentences.js';

/** Names in which an id is still seen. */
const named = (zh: string, en: string) => (id: string) => ({ zh: `${zh}${id}`, en: `${en} ${id}` });

export const sampleNames: Names = {
  unit: named('单位', 'unit'), step: named('环节', 'step'), stage: named('阶段', 'stage'), suspensionReason: named('因', 'for'),
  matterClass: named('类', 'class'), matterKind: named('事项', 'kind'), matterLevel: named('级', 'level'), field: named('栏目', 'field'),
};
