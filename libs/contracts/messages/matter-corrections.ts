import type { MatterFactName, MatterFacts } from '#libs/domain/matter/matter.facts.js';
import type { Names } from './event-sentences.js';
import { moneyText } from './money-text.js';
import { both } from './sentence-parts.js';
import type { Text } from './text.js';

/** What the facts are called that first contact may correct; others have followed from these. */
const NAMES: Partial<Record<MatterFactName, Text>> = {
  title: both('标题', 'title'), classId: both('类别', 'class'), cause: both('原因', 'cause'), projectId: both('关联项目', 'project'), stepId: both('环节', 'step'),
  territoryId: both('县市区', 'territory'), urgency: both('紧急程度', 'urgency'), valueAtRisk: both('涉及投资', 'value at risk'), jobsAtRisk: both('涉及用工人数', 'jobs at risk'),
};
const URGENCY = { normal: both('一般', 'normal'), urgent: both('紧急', 'urgent') };
const UNKNOWN = both('未填', 'nothing');

/** Each corrected fact with what it was and what it is, in the order of the form; a project has a link beside it and no name here. */
export const corrections = (changes: Partial<MatterFacts>, before: Partial<MatterFacts>, names: Names): Text[] =>
  (Object.entries(NAMES) as [MatterFactName, Text][]).filter(([key]) => key in changes).map(([key, name]) => {
    if (key === 'projectId') return before.projectId === undefined ? both('补充关联项目', 'its project was named') : both('更正关联项目', 'its project was corrected');
    const was = valueOf(key, before, names), is = valueOf(key, changes, names);
    return both(`${name.zh}由“${was.zh}”更正为“${is.zh}”`, `${name.en} corrected from ${was.en} to ${is.en}`);
  });

const plain = (value: string | number): Text => both(String(value), String(value));

function valueOf(key: MatterFactName, facts: Partial<MatterFacts>, names: Names): Text {
  if (facts[key] === undefined) return UNKNOWN;
  switch (key) {
    case 'territoryId': return names.unit(facts.territoryId!);
    case 'classId': return names.matterClass(facts.classId!);
    case 'stepId': return names.step(facts.stepId!);
    case 'urgency': return URGENCY[facts.urgency!];
    case 'valueAtRisk': return moneyText(facts.valueAtRisk!);
    default: return plain(facts[key] as string | number);
  }
}
