import type { Text } from '#libs/contracts/messages/text.js';

export const FINDING_MESSAGES = {
  'gap': { zh: '没有任何一行覆盖：{case}。', en: 'No row covers: {case}.' },
  'more-gaps': { zh: '还有更多没有覆盖的情况，未逐一列出。', en: 'More cases are not covered than are listed.' },
  'overlap': { zh: '第 {first} 行和第 {second} 行会同时命中，例如：{case}。', en: 'Rows {first} and {second} can both be hit, for example: {case}.' },
  'shadowed': { zh: '永远轮不到这一行：前面的行已经覆盖了它。', en: 'This row is never reached: earlier rows cover it.' },
  'never-hit': { zh: '没有任何允许的值能命中“{text}”。', en: 'No allowed value can hit "{text}".' },
  'reversed-range': { zh: '区间“{text}”的起点大于终点。', en: 'Range "{text}" starts after its end.' },
  'unknown-value': { zh: '值 {value} 不在允许值 {allowed} 之内。', en: 'Value {value} is not among the allowed values {allowed}.' },
  'other-type': { zh: '值 {value} 与本列的类型不符，永远不会命中。', en: 'Value {value} is of another type than the column, so it is never hit.' },
  'missing-output': { zh: '没有填写结果。', en: 'The output is missing.' },
  'duplicate-name': { zh: '名称“{name}”用了 {count} 次。', en: 'Name "{name}" is used {count} times.' },
  'bad-period': { zh: '失效日期 {to} 早于生效日期 {from}。', en: 'It ends on {to}, before it begins on {from}.' },
  'example-failed': { zh: '示例“{name}”的结果是 {found}，应为 {expected}。', en: 'Example "{name}" comes to {found} instead of {expected}.' },
  'example-refused': { zh: '示例“{name}”不能计算：{reason}', en: 'Example "{name}" was refused: {reason}' },
  'not-checkable': { zh: '无法判断空缺和重叠：列“{columns}”的条件不是固定值或区间。', en: 'Gaps and overlaps cannot be told: column {columns} has conditions that are neither values nor ranges.' },
  'too-large': { zh: '组合太多，未检查空缺。', en: 'There are too many combinations to look for gaps.' },
} satisfies Record<string, Text>;

export type FindingType = keyof typeof FINDING_MESSAGES;
