import { checkAskedTwice } from './check-asked-twice.js';
import { checkCalendar, checkClosures } from './check-calendar.js';
import { checkDuties, checkForms, checkTopics } from './check-duties.js';
import { checkGraph } from './check-graph.js';
import { checkLayouts } from './check-layouts.js';
import { checkIds, checkUnitNames } from './check-names.js';
import { checkEvidence, checkList, checkUnitReferences } from './check-references.js';
import { checkSchema } from './check-schema.js';
import { checkStages } from './check-stages.js';
import { checkTableAnswers } from './check-table-answers.js';
import { PackError, type Finding } from './pack-error.js';
import { hashPack } from './pack-hash.js';
import { PackSource } from './pack-source.js';
import type { Pack } from './pack.types.js';
import { checkRuleFiles } from './rules/check-rule-files.js';
import { PackRules } from './rules/pack-rules.js';
import { readRules } from './rules/read-rules.js';

/** What is checked once the fields it reads have their shape. */
const CHECKS: { reads: (keyof Pack)[]; check: (pack: Pack) => Finding[] }[] = [
  { reads: ['units', 'unitGroups', 'measureGroups', 'measures', 'targets', 'stages', 'templates', 'steps', 'cycles', 'duties', 'forms', 'reportLayouts'], check: checkIds },
  { reads: ['units', 'unitGroups'], check: checkUnitNames },
  { reads: ['units', 'unitGroups', 'officeUnit', 'enterpriseUnit', 'measures', 'matterClasses', 'steps'], check: checkUnitReferences },
  { reads: ['units', 'unitGroups', 'measureGroups', 'measures', 'targets'], check: checkList },
  { reads: ['steps', 'evidenceKinds'], check: checkEvidence },
  { reads: ['steps'], check: checkGraph },
  { reads: ['steps', 'stages', 'templates'], check: checkStages },
  { reads: ['units', 'unitGroups', 'measures', 'cycles', 'duties', 'forms'], check: checkDuties },
  { reads: ['duties', 'matterKinds', 'matterClasses', 'reportTopics'], check: checkTopics },
  { reads: ['forms'], check: checkForms },
  { reads: ['forms', 'reportLayouts'], check: checkLayouts },
  { reads: ['calendar'], check: checkCalendar },
  { reads: ['calendar', 'units'], check: checkClosures },
];

/** Texts for people: one that is missing or empty keeps no other check from running. */
const TEXTS = new Set(['zh', 'en', 'label', 'summary', 'guide', 'endsWhen', 'note', 'source']);

/**
 * Reads the pack in a folder and checks it whole.
 * Throws {@link PackError} with everything found, so that an author corrects a file once and not line by line.
 */
export async function loadPack(directory: string): Promise<Pack> {
  const source = await PackSource.read(directory);
  source.content.rules = await readRules(directory);
  const shape = checkSchema(source.content);
  // A file that could not be read is told as such; that its fields are missing would only repeat it.
  const isUnread = source.problems.some(({ field }) => field === '');
  const told = isUnread ? shape.filter(({ path }) => path.length > 1) : shape;
  const broken = new Set(shape.filter(({ path }) => !path.some((part) => TEXTS.has(String(part)))).map(({ path }) => path[0]));
  const pack = source.content as unknown as Pack;
  const sense = CHECKS.filter(({ reads }) => !reads.some((field) => broken.has(field))).flatMap(({ check }) => check(pack));
  const problems = [...source.problems, ...[...told, ...sense].map((finding) => source.place(finding))];
  if (problems.length === 0) problems.push(...await checkRuleFiles(pack));
  // What a unit is asked is known once tables choose its forms, and what tables answer once they can be read.
  const ruled = problems.length === 0 && { pack, tables: await PackRules.compile(pack) };
  if (ruled) problems.push(...[...checkTableAnswers(ruled), ...checkAskedTwice(ruled)].map((finding) => source.place(finding)));
  if (problems.length > 0) throw new PackError(problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1)));
  return { ...pack, hash: hashPack(pack) };
}
