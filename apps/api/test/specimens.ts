import type { RegisterProjectDto } from '../src/projects/dto/register-project.dto.js';

let count = 0;

/** Facts in order; each call is another project. */
export const facts = (over: Partial<RegisterProjectDto> = {}): RegisterProjectDto => ({
  code: `YZ-2026-T${String((count += 1)).padStart(4, '0')}`, name: '精密铝型材项目', investor: '某某新材料有限公司', contactName: '张三', contactPhone: '0746-0000000',
  territoryId: 'lengshuitan', leadUnitId: 'lengshuitan', investment: { currency: 'CNY', amountMinor: 50_000_000_000 }, template: 'B',
  isForeign: false, isIndustrial: true, needsNewConstructionLand: false, eiaClass: 'form', registeredOn: '2026-11-02', ...over,
});

/** A blocker without a project, or another matter by what is put over it. */
export const matter = (over: object = {}): object => ({
  kind: 'blocker', classId: 'land', cause: 'clearance', title: '红线内 12 户未搬迁', description: '影响土地出让方案报批。', territoryId: 'lengshuitan', ...over,
});
