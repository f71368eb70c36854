import type { SlipColour } from './matter.facts.js';

/** What slips are called, on paper and on screens: they remind, urge and order. None claims the power of inspection (督查). */
export const SLIP_NAMES: Record<SlipColour, { zh: string; en: string }> = {
  blue: { zh: '提醒单', en: 'Reminder' },
  yellow: { zh: '催办单', en: 'Urging slip' },
  red: { zh: '督办单', en: 'Ordering slip' },
};
