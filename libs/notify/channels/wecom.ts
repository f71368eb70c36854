import type { RobotFormat } from './robot-format.js';

/** 企业微信 group robot: its address holds the key, there is no signature; 20 messages a minute (developer.work.weixin.qq.com/document/path/91770). */
export const wecom: RobotFormat = {
  hosts: ['qyapi.weixin.qq.com'],
  maxBytes: 4_096,
  canSign: false,
  request: ({ url }, { body }) => ({ url, body: { msgtype: 'markdown', markdown: { content: body } } }),
  answer: { code: 'errcode', words: 'errmsg' },
  busyCodes: [-1, 45009],
};
