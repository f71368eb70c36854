import type { Text } from './text.js';

/** What a field must hold; `{…}` are filled with the field's own bounds. */
export const FIELD_MESSAGES = {
  required: { zh: '必填', en: 'is required' },
  unknown: { zh: '不认识的字段', en: 'is not a known field' },
  text: { zh: '应为 {min} 至 {max} 字的文字', en: 'must be text of {min} to {max} characters' },
  date: { zh: '应为 2000-01-01 至 2099-12-31 之间的日期 YYYY-MM-DD', en: 'must be a date YYYY-MM-DD between 2000-01-01 and 2099-12-31' },
  month: { zh: '应为月份 YYYY-MM，如 2026-11', en: 'must be a month YYYY-MM, such as 2026-11' },
  instant: { zh: '应为带时区的时间或日期，如 2026-11-24T09:00:00+08:00', en: 'must be a date or an instant with offset, such as 2026-11-24T09:00:00+08:00' },
  amount: { zh: '应为 0 至 {max} 的整数（以分为单位）', en: 'must be a whole number from 0 to {max} (smallest unit)' },
  whole: { zh: '应为 {min} 至 {max} 的整数', en: 'must be a whole number from {min} to {max}' },
  number: { zh: '应为 {min} 至 {max} 的数', en: 'must be a number from {min} to {max}' },
  flag: { zh: '应为 true 或 false', en: 'must be true or false' },
  choice: { zh: '应为以下之一：{choices}', en: 'must be one of {choices}' },
  key: { zh: '应为清单中的标识', en: 'must be a key of the list' },
  uuid: { zh: '应为 UUID', en: 'must be a UUID' },
  hash: { zh: '应为上传后得到的标识', en: 'must be the id that the upload returned' },
  email: { zh: '应为一个邮箱地址，如 zhou@example.gov.cn', en: 'must be one mail address, such as zhou@example.gov.cn' },
  timeOfDay: { zh: '应为 00:00 至 23:59 的时间', en: 'must be a time from 00:00 to 23:59' },
  object: { zh: '应为一组字段', en: 'must be an object' },
  rules: { zh: '应为决策表文件（{files}），每个不超过 {max} 字', en: 'must hold decision tables by file ({files}) of at most {max} characters each' },
  list: { zh: '应为最多 {max} 项的列表', en: 'must be a list of at most {max} items' },
  calendar: { zh: '第 {line} 行：{problem}', en: 'line {line}: {problem}' },
} satisfies Record<string, Text>;
export type FieldMessage = keyof typeof FIELD_MESSAGES;
