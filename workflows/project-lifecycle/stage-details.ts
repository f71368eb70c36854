import type { Stage } from '#libs/domain/project/project.facts.js';

/** What the engine's own web page says of a run, for an operator who looks there. */
export const STAGE_DETAILS: Record<Stage, string> = {
  lead: '线索：等待投资意向确认',
  signing: '签约：等待合同经第二单位核验',
  approval: '绿色通道审批：等待施工许可（或租赁与设备合同）',
  start: '开工：等待开工令与现场照片核验；三个月未开工则许可失效',
  funds: '资金到位：等待核验到位比例达到门槛',
  production: '投产：等待投产核验与达产评估',
};
