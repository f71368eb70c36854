import type { RobotKind } from '#libs/contracts/notify.views.js';
import { SendFailure, type Accepted, type OutgoingMessage } from './outgoing.js';
import type { RobotAddress } from './robot-format.js';
import { isRobotAddress, ROBOT_FORMATS } from './robot-formats.js';

const TIMEOUT_MS = 15_000;
const KEPT_ANSWER = 300;

/** Posts to the robots of group chats. */
export class RobotChannel {
  constructor(private readonly allowedHosts: readonly string[]) {}

  /** Throws SendFailure; neither address nor secret are in its message. */
  async send(kind: RobotKind, robot: RobotAddress, message: OutgoingMessage): Promise<Accepted> {
    // Checked here too: the operator may have taken a host back since the robot was added.
    if (!isRobotAddress(kind, robot.url, this.allowedHosts)) throw new SendFailure('the host of this robot is not allowed (LUODI_ROBOT_HOSTS)', true);
    const { url, body } = ROBOT_FORMATS[kind].request(robot, message, Date.now());
    const { status, text } = await post(url, body);
    if (status !== 200) throw new SendFailure(`HTTP ${status}`, status < 500 && status !== 408 && status !== 429);
    return judge(kind, text);
  }
}

async function post(url: string, body: object): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST', headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(body), redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, text: await response.text() };
  } catch (error) {
    const { cause, name } = error as { cause?: { code?: string }; name: string };
    // Without the error itself: it would be logged, and the address with its key must not be.
    throw new SendFailure(cause?.code ?? name, false);
  }
}

/** These products answer 200 also when they refuse; what counts is the code in the body. */
function judge(kind: RobotKind, text: string): Accepted {
  const { answer, busyCodes } = ROBOT_FORMATS[kind];
  const said = parsed(text);
  const code = said?.[answer.code];
  const words = [code, said?.[answer.words]].filter((part) => typeof part === 'number' || typeof part === 'string').join(' ').slice(0, KEPT_ANSWER);
  if (code === 0) return { answer: words };
  if (typeof code !== 'number') throw new SendFailure('the answer is not one of this kind of robot', true);
  throw new SendFailure(words, !busyCodes.includes(code));
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
