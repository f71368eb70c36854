import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** Every search attribute of Luodi's workflows. They are not encrypted: nothing confidential goes in. */
export const searchAttributes = {
  stage: defineSearchAttributeKey('LuodiStage', SearchAttributeType.KEYWORD),
  territory: defineSearchAttributeKey('LuodiTerritory', SearchAttributeType.KEYWORD),
  leadUnit: defineSearchAttributeKey('LuodiLeadUnit', SearchAttributeType.KEYWORD),
  matterClass: defineSearchAttributeKey('LuodiMatterClass', SearchAttributeType.KEYWORD),
  duty: defineSearchAttributeKey('LuodiDuty', SearchAttributeType.KEYWORD),
  period: defineSearchAttributeKey('LuodiPeriod', SearchAttributeType.KEYWORD),
  nextMoment: defineSearchAttributeKey('LuodiNextMoment', SearchAttributeType.DATETIME),
} as const;

/** The task queue that every worker of Luodi serves. */
export const TASK_QUEUE = 'luodi';
