import type { RobotKind } from '#libs/contracts/notify.views.js';
import { dingtalk } from './dingtalk.js';
import { feishu } from './feishu.js';
import type { RobotFormat } from './robot-format.js';
import { wecom } from './wecom.js';

export const ROBOT_FORMATS: Record<RobotKind, RobotFormat> = { wecom, dingtalk, feishu };

/**
 * Whether a robot's address may be posted to: HTTPS on the product's own hosts, or exactly a host that the operator allowed.
 * Otherwise whoever may add a robot could make the server speak to anything inside the network.
 */
export function isRobotAddress(kind: RobotKind, address: string, allowedHosts: readonly string[]): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username } = new URL(address);
  if (username !== '') return false;
  return (protocol === 'https:' && ROBOT_FORMATS[kind].hosts.includes(host)) || (/^https?:$/.test(protocol) && allowedHosts.includes(host));
}
