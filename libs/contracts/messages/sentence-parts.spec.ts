import { eventSentence, type Names } from './event-sentences.js';

const names = { step: (id) => ({ zh: id, en: id }) } as Names;

test.each([
  ['workingDay', 5, '申请“G24”延期 5 个工作日，原因：缺图', 'Asked to extend G24 by 5 working days, because: 缺图'],
  ['month', 1, '申请“G24”延期 1 个月，原因：缺图', 'Asked to extend G24 by 1 month, because: 缺图'],
  [undefined, 5, '申请“G24”延期 5，原因：缺图', 'Asked to extend G24 by 5, because: 缺图'],
])('an extension is told in the unit of its limit (%s)', (unit, amount, zh, en) => {
  expect(eventSentence({ type: 'ExtensionRequested', data: { stepId: 'G24', amount, ...(unit && { unit }), unitId: 'a', inTime: true, decideBy: '2026-12-01' }, reason: '缺图' }, names)).toEqual({ zh, en });
});
