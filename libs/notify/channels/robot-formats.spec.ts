import { isRobotAddress } from './robot-formats.js';

describe("a robot's address", () => {
  it.each([
    ['wecom', 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', true],
    ['dingtalk', 'https://oapi.dingtalk.com/robot/send?access_token=t', true],
    ['feishu', 'https://open.feishu.cn/open-apis/bot/v2/hook/h', true],
    ['wecom', 'https://oapi.dingtalk.com/robot/send?access_token=t', false],
    ['wecom', 'http://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=k', false],
    ['wecom', 'https://qyapi.weixin.qq.com.evil.example/send', false],
    ['wecom', 'https://qyapi.weixin.qq.com@evil.example/send', false],
    ['wecom', 'http://169.254.169.254/latest/meta-data', false],
    ['wecom', 'file:///etc/passwd', false],
    ['wecom', 'nonsense', false],
    ['wecom', 'http://im.city.example:8443/hook', true],
    ['wecom', 'http://im.city.example/hook', false],
    ['wecom', 'ftp://im.city.example:8443/hook', false],
  ] as const)('%s %s: %s', (kind, url, isAllowed) => expect(isRobotAddress(kind, url, ['im.city.example:8443'])).toBe(isAllowed));
});
