import type { Text } from './text.js';

/** Short titles by status; the detail says what is the matter. */
const TITLES: Record<number, Text> = {
  400: { zh: '填写有误', en: 'Invalid input' },
  401: { zh: '请先登录', en: 'Sign in first' },
  403: { zh: '没有权限', en: 'Not permitted' },
  404: { zh: '没有找到', en: 'Not found' },
  405: { zh: '不支持的操作', en: 'Method not allowed' },
  409: { zh: '当前状态不能这样办', en: 'Not possible in the present state' },
  412: { zh: '内容已被更新', en: 'Changed by somebody else' },
  413: { zh: '内容过大', en: 'Too large' },
  415: { zh: '不支持的文件类型', en: 'Unsupported type' },
  422: { zh: '不符合要求', en: 'Not acceptable' },
  429: { zh: '操作过于频繁', en: 'Too many attempts' },
  500: { zh: '系统故障', en: 'Internal fault' },
  503: { zh: '服务暂不可用', en: 'Temporarily unavailable' },
};

export const problemTitle = (status: number): Text => TITLES[status] ?? TITLES[500]!;
