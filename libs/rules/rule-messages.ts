import type { Text } from '#libs/contracts/messages/text.js';

/** One sentence a refusal: what is the matter and what to do. The place is put in front of it. */
export const RULE_MESSAGES = {
  // the file
  'bad-xml': { zh: '文件不是完整的 XML（第 {line} 行）：{detail}；请用 DMN 编辑器重新保存。', en: 'The file is not well-formed XML (line {line}: {detail}); save it again with a DMN editor.' },
  'not-dmn': { zh: '文件不是 DMN 决策文件：根元素应为 definitions，不是 {found}。', en: 'The file is no DMN file: its root element must be definitions, not {found}.' },
  'unknown-namespace': { zh: '不认识命名空间 {namespace}；支持 DMN 1.1 至 1.5。', en: 'Namespace {namespace} is not known; DMN 1.1 to 1.5 are.' },
  'unsupported': { zh: '不支持 {element}（{where}）；请改用决策表或文字表达式。', en: '{element} is not supported ({where}); use a decision table or a literal expression.' },
  'unsupported-language': { zh: '不支持表达式语言 {language}；请使用 FEEL。', en: 'Expression language {language} is not supported; use FEEL.' },
  'duplicate-id': { zh: '标识“{id}”出现了两次（第 {line} 行）；每个元素的标识必须不同。', en: 'Id "{id}" is used twice (line {line}); every element needs an id of its own.' },
  'duplicate-name': { zh: '名称“{name}”用了两次；决策、输入和函数的名称必须各不相同。', en: 'Name "{name}" is used twice; decisions, inputs and functions need different names.' },
  'missing-reference': { zh: '引用的 {href} 不在文件中。', en: 'It refers to {href}, which is not in the file.' },
  'cycle': { zh: '决策互相依赖成环：{names}。', en: 'Decisions require each other in a circle: {names}.' },
  'no-logic': { zh: '决策没有决策表，也没有表达式。', en: 'The decision has neither a table nor an expression.' },
  'unknown-type': { zh: '类型“{type}”没有定义。', en: 'Type "{type}" is not defined.' },
  'unknown-decision': { zh: '没有决策“{name}”；文件中有：{known}。', en: 'There is no decision "{name}"; the file has: {known}.' },
  'bad-date': { zh: '“{attribute}”应为日期（2026-01-31），不是“{value}”。', en: '{attribute} must be a date (2026-01-31), not "{value}".' },
  'bad-example': { zh: '示例“{name}”不是正确的 JSON：{detail}。', en: 'Example "{name}" is not valid JSON: {detail}.' },
  'not-in-effect': { zh: '规则表“{name}”在 {day} 没有生效的版本；请更正生效日期，或补上那天适用的版本。', en: 'No version of table "{name}" is in effect on {day}; correct its dates, or add the version of that day.' },
  // the table
  'table-shape': { zh: '这一行有 {found} 个{kind}单元格，表头有 {expected} 个。', en: 'This row has {found} {kind} cells, the table has {expected} columns of them.' },
  'no-table': { zh: '“{name}”不是决策表，请用专家视图修改。', en: '"{name}" is no decision table; edit it in the expert view.' },
  'duplicate-row': { zh: '规则行“{id}”出现了两次。', en: 'Row "{id}" is there twice.' },
  'nameless-column': { zh: '列没有填写输入项或输出名称。', en: 'The column has no input or output name.' },
  'duplicate-column': { zh: '同一列出现了两次。', en: 'The column is there twice.' },
  'no-output': { zh: '决策表没有输出列。', en: 'The table has no output column.' },
  'output-names': { zh: '有多个输出列时，每列都要有不同的名称。', en: 'With several output columns each needs a name of its own.' },
  'unknown-hit-policy': { zh: '不认识命中策略 {policy}。', en: 'Hit policy {policy} is not known.' },
  'aggregation-columns': { zh: '{aggregation} 汇总只能用于一个输出列的决策表。', en: 'Aggregation {aggregation} needs a table with one output column.' },
  'no-priorities': { zh: '命中策略 {policy} 要求在输出列中按优先顺序列出允许值。', en: 'Hit policy {policy} needs the output values listed in order of priority.' },
  'feel-syntax': { zh: '看不懂“{text}”：从第 {position} 个字符起不是正确的 FEEL 表达式。', en: 'Cannot read "{text}": from character {position} on it is not FEEL.' },
  'bad-number': { zh: '“{text}”不是数；负号后面不要空格。', en: '"{text}" is not a number; write no space after a minus sign.' },
  'unknown-name': { zh: '“{name}”没有定义；文字请加英文双引号，输入请先声明。', en: '"{name}" is not defined; put texts in double quotes and declare inputs.' },
  // the input
  'bad-input': { zh: '输入应为一个 JSON 对象。', en: 'The input must be one JSON object.' },
  'missing-input': { zh: '缺少输入：{names}；确实未知时请填 null。', en: 'Input is missing: {names}; give null for what is not known.' },
  'wrong-type': { zh: '“{name}”应为{expected}，不是 {found}。', en: '"{name}" must be {expected}, not {found}.' },
  'not-allowed': { zh: '“{name}”的值 {value} 不在允许值 {allowed} 之内。', en: 'Value {value} of "{name}" is not among the allowed values {allowed}.' },
  // the evaluation
  'several-rows': { zh: '唯一命中的决策表同时命中第 {rows} 行；请让各行互不重叠。', en: 'A table with unique hits was hit in rows {rows}; make its rows exclude each other.' },
  'outputs-differ': { zh: '命中的第 {rows} 行结果不同；“任意”策略要求结果相同。', en: 'Rows {rows} were hit with different outputs; hit policy ANY needs equal ones.' },
  'no-priority': { zh: '输出 {value} 不在输出列的允许值中，无法排优先顺序。', en: 'Output {value} is not among the output values, so it has no priority.' },
  'not-aggregable': { zh: '{aggregation} 汇总只能用于数，不能用于 {value}。', en: 'Aggregation {aggregation} works on numbers, not on {value}.' },
  'feel-failed': { zh: '“{text}”不能计算：{detail}。', en: '"{text}" cannot be evaluated: {detail}.' },
} satisfies Record<string, Text>;

/** Stable codes of refusals. */
export type RuleErrorType = keyof typeof RULE_MESSAGES;

/** What FEEL's types are called in a sentence: "must be …". */
export const TYPE_WORDS: Record<string, Text> = {
  number: { zh: '数', en: 'a number' },
  whole: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'a text' },
  boolean: { zh: ' true 或 false', en: 'true or false' },
  date: { zh: '日期（2026-01-31）', en: 'a date (2026-01-31)' },
  time: { zh: '时间（09:30:00）', en: 'a time (09:30:00)' },
  dateTime: { zh: '日期和时间（2026-01-31T09:30:00）', en: 'a date and time (2026-01-31T09:30:00)' },
  dayTimeDuration: { zh: '天数或时长（P7D、PT8H）', en: 'a duration in days or hours (P7D, PT8H)' },
  yearMonthDuration: { zh: '年月时长（P1Y6M）', en: 'a duration in years and months (P1Y6M)' },
  context: { zh: '一组字段', en: 'a set of fields' },
  list: { zh: '列表', en: 'a list' },
};
