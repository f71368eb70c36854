import type { LocalDate } from '#libs/domain/instants.js';
import { SLIP_NAMES } from '#libs/domain/matter/slip-names.js';
import { chineseDate } from './chinese-text.js';
import type { OfficialDocument, SlipColour } from './official-document.js';

/** What a slip of the working group says. One slip is about one matter and one unit. */
export interface SlipContent {
  colour: SlipColour;
  issuer: string;
  /** 发文字号, made by `documentNumber`. */
  number: string;
  date: LocalDate;
  /** The matter in a few words, e.g. 湘澜新材料项目用地报批. */
  matter: string;
  matterCode?: string;
  project?: string;
  /** Where the matter stands. */
  situation?: string;
  /** Slips on the same matter that the unit has had before, oldest first. */
  earlier?: { colour: SlipColour; number: string; date: LocalDate }[];
  requirement: string;
  /** The unit that has it in hand. */
  unit: string;
  person?: string;
  deadline: LocalDate;
  /** How to reach the issuer, for questions. */
  contact?: string;
  copies?: string[];
}

/** The working group reminds, urges and orders; no inspection power is claimed by any of these words (product.md, principle 8). */
const WORDING: Record<SlipColour, { opening: string; closing: string }> = {
  blue: {
    opening: '为便于统筹安排，现就以下事项提醒如下，请提前做好衔接，如期办理。',
    closing: '办结后请在系统中答复并附佐证；如需其他单位配合，请一并提出，专班办公室负责协调。',
  },
  yellow: {
    opening: '以下事项尚未办结，请抓紧办理，并在时限内答复办理情况。',
    closing: '办结后请在系统中答复并附佐证；确有困难的，请说明原因和预计办结时间，需提请上级协调的事项请一并提出。',
  },
  red: {
    opening: '以下事项尚未办结，请主要负责同志牵头研究，明确专人，按期办结。',
    closing: '请在时限内经主要负责同志审定后书面答复，并附佐证；仍需更高层级协调的，请提出具体建议，专班办公室按程序提请研究。',
  },
};

/** 提醒单 (blue), 催办单 (yellow) or 督办单 (red), with matter, requirement, unit, person, deadline and number. */
export function slipDocument(content: SlipContent): OfficialDocument {
  const { colour, issuer, number, date, matter, unit, earlier = [], copies } = content, { opening, closing } = WORDING[colour];
  return {
    issuer, number, date, colour, title: `关于${matter}的${SLIP_NAMES[colour].zh}`, addressee: unit, signedBy: issuer,
    blocks: [{ kind: 'paragraph', text: opening + earlierText(earlier) }, { kind: 'key-values', entries: entriesOf(content) }, { kind: 'paragraph', text: closing }],
    ...(copies ? { copies } : {}),
  };
}

/** Only what happened: without an earlier slip nothing is said of one. */
const earlierText = (earlier: NonNullable<SlipContent['earlier']>): string =>
  (earlier.length > 0 ? `此前已就此事项发出${earlier.map(({ colour, number, date }) => `${SLIP_NAMES[colour].zh}（${number}，${chineseDate(date)}）`).join('、')}。` : '');

function entriesOf({ matter, matterCode, project, situation, requirement, unit, person, deadline, contact }: SlipContent): { key: string; value: string }[] {
  const entries: [string, string | undefined][] = [
    ['事项', matter], ['事项编号', matterCode], ['所属项目', project], ['当前情况', situation], ['办理要求', requirement],
    ['责任单位', unit], ['责任人', person], ['办结时限', chineseDate(deadline)], ['联系方式', contact],
  ];
  return entries.flatMap(([key, value]) => (value ? [{ key, value }] : []));
}
