import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { evolve, matterHandling } from '#libs/domain/matter/matter.decider.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import type { MatterEvent } from '#libs/domain/matter/matter.events.js';
import { hasEnded } from '#libs/domain/matter/matter.guards.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { Alongside, Situation } from './acts.js';
import { FOLLOWING } from './following.js';

/** What an issue's event comes to for one of the matters behind it. */
type Following = (child: MatterState, decide: (...commands: MatterCommand[]) => MatterEvent[]) => MatterEvent[];

/** An issue takes the matters behind it along: to its answer and its end, into the issue that it repeats, or back to their own ways when it is no issue any more. */
export async function issueEffects(issue: MatterState, event: MatterEvent, alongside: Alongside): Promise<void> {
  const into = event.type === 'MatterMerged' ? await issueGoingOn(event.data.intoId, alongside) : undefined;
  const following = followingOf(issue, event, into);
  if (!following) return;
  const moved: MatterId[] = [];
  for (const childId of issue.facts?.childIds ?? []) {
    await alongside<MatterState, MatterEvent>(matterStream(childId), (situation) => {
      const events = following(situation.state, (...commands) => decided(situation, commands));
      if (into && events.length > 0) moved.push(childId);
      return events;
    });
  }
  if (!into || moved.length === 0) return;
  await alongside<MatterState, MatterEvent>(matterStream(into), (situation) => decided(situation, [{ type: 'adoptChildren', childIds: moved, fromId: issue.id! }]));
}

function followingOf({ id, facts, answer }: MatterState, event: MatterEvent, into: MatterId | undefined): Following | undefined {
  const isFollowing = (child: MatterState): boolean => child.parentId === id && !hasEnded(child);
  const said = (what: string): string => `所随共性问题“${facts!.title}”（${facts!.code}）${what}${event.reason ? `：${event.reason}` : ''}`;
  const release = (what: string): Following => (child, decide) => (isFollowing(child) ? decide({ type: 'detach', reason: said(what) }) : []);
  switch (event.type) {
    case 'IssueAccepted': return (child, decide) => (isHeld(child) && !child.parentId ? decide({ type: 'attachTo', parentId: id! }) : []);
    case 'MatterAnswered': return (child, decide) => (isFollowing(child) && isHeld(child) ? decide({ type: 'followParent', what: 'answered', text: answer!.text }) : []);
    case 'MatterClosed':
      if (event.data.outcome === 'declined') return undefined;
      return (child, decide) => (isFollowing(child) ? decide({ type: 'followParent', what: 'closed', text: answer?.text ?? event.reason ?? facts!.title }) : []);
    case 'MatterWithdrawn': return release('已撤回');
    case 'MatterMerged':
      if (into === undefined) return release('已并入其他事项，恢复单独办理');
      return (child, decide) => {
        if (!isHeld(child)) return isFollowing(child) ? decide({ type: 'detach', reason: said('已并案') }) : [];
        const attach: MatterCommand = { type: 'attachTo', parentId: into };
        return isFollowing(child) ? decide({ type: 'detach', reason: said('已并案') }, attach) : child.parentId === undefined ? decide(attach) : [];
      };
    default: return undefined;
  }
}

/** The issue that it repeats, when that one is under way: others have nothing to take along. */
async function issueGoingOn(id: MatterId, alongside: Alongside): Promise<MatterId | undefined> {
  let found: MatterId | undefined;
  await alongside<MatterState, MatterEvent>(matterStream(id), ({ state }) => {
    if (state.facts?.kind === 'systemic' && isHeld(state)) found = id;
    return [];
  });
  return found;
}

/** Several commands, each on what the ones before it have come to. */
function decided({ state, context }: Situation<MatterState>, commands: MatterCommand[]): MatterEvent[] {
  return commands.reduce<{ events: MatterEvent[]; now: MatterState }>(({ events, now }, command) => {
    const more = matterHandling.decide(now, command, { ...context, actor: FOLLOWING });
    return { events: [...events, ...more], now: more.reduce(evolve, now) };
  }, { events: [], now: state }).events;
}

/** Routed and not answered yet. */
const isHeld = ({ status }: MatterState): boolean => status === 'routed' || status === 'contested' || status === 'signed' || status === 'inHand';
