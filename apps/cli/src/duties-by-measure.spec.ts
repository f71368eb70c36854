import type { DutyView } from '#libs/contracts/reporting.views.js';
import type { Measure } from '#libs/packs/pack.types.js';
import { dutiesByMeasure, dutiesText } from './duties-by-measure.js';

const measures = [{ number: 2, label: { zh: '二', en: '2' } }, { number: 1, label: { zh: '一', en: '1' } }] as Measure[];
const unit = (unitId: string, status: string, lateBy?: number) => ({ unitId, submissionId: `d/2026-11/${unitId}`, status, light: 'normal', dueOn: '2026-11-25', isNothing: false, ...(lateBy !== undefined && { lateBy }) });
const duty = (over: object) => ({ dutyId: 'd', label: { zh: '报', en: 'r' }, measures: [1], period: '2026-11', opened: [unit('a', 'accepted', 2), unit('b', 'drafted'), unit('c', 'drafted')], ...over }) as unknown as DutyView;

test('every measure is told, with the duties that opened and where each unit stands', () => {
  const told = dutiesByMeasure(measures, [duty({}), duty({ dutyId: 'unopened', opened: [] })]);
  expect(told).toEqual([
    { measure: 1, label: '一', duties: [{ dutyId: 'd', label: '报', period: '2026-11', opened: [{ unit: 'a', status: 'accepted', dueOn: '2026-11-25', lateBy: 2 }, { unit: 'b', status: 'drafted', dueOn: '2026-11-25' }, { unit: 'c', status: 'drafted', dueOn: '2026-11-25' }] }] },
    { measure: 2, label: '二', duties: [] },
  ]);
  expect(dutiesText(told)).toBe('1. 一\n   d 2026-11: 1 accepted, 2 to be confirmed\n2. 二\n   nothing opened');
});
