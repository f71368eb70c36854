import { Injectable } from '@nestjs/common';
import type { PublicMatter, Receipt } from '#libs/contracts/public.views.js';
import { publicSentence } from '#libs/contracts/messages/public-sentences.js';
import type { Actor } from '#libs/domain/decider.js';
import { matterStream, type MatterId } from '#libs/domain/ids.js';
import { localDate } from '#libs/domain/instants.js';
import type { MatterCommand } from '#libs/domain/matter/matter.commands.js';
import { allowedMatterCommands } from '#libs/domain/matter/matter.permissions.js';
import type { MatterEventData } from '#libs/domain/matter/matter.events.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import { StreamReader } from '#libs/persistence/record/stream-reader.js';
import { Clock } from '../edge/clock.js';
import { derivedUuid } from '#libs/acts/derived-uuid.js';
import { MatterCommands } from '../matters/matter-commands.js';
import { PackLibrary } from '../packs/pack-library.js';
import type { RaisePubliclyDto } from './dto/raise-publicly.dto.js';
import { PublicFacts } from './public-facts.js';
import type { PublicAct } from './public-act.decorator.js';
import { Receipts } from './receipts.js';

/** What an enterprise may do with what it raised. */
const PUBLIC_VERBS: readonly string[] = ['evaluate', 'withdraw', 'reopen', 'add-note'];

/** Matters of enterprises without an account: raised for a receipt code, followed and evaluated by it. */
@Injectable()
export class PublicMatters {
  constructor(
    private readonly commands: MatterCommands,
    private readonly streams: StreamReader,
    private readonly facts: PublicFacts,
    private readonly receipts: Receipts,
    private readonly packs: PackLibrary,
    private readonly clock: Clock,
  ) {}

  /** The same request gives the same receipt. */
  async raise(body: RaisePubliclyDto, act: PublicAct): Promise<Receipt> {
    const matterId = derivedUuid('public matter', act.commandId), facts = await this.facts.of(body, this.clock.today());
    const { events } = await this.commands.record(matterId, { ...act, actor: actorOf(body.enterprise.name) }, ({ planFor }) => ({ type: 'raise', matterId, facts, plan: planFor(facts) }), { isNew: true });
    const { code } = (events[0]!.data as MatterEventData['MatterRaised']).facts;
    return { code, receipt: await this.receipts.of(code, matterId) };
  }

  async read(receipt: string | undefined, address: string): Promise<PublicMatter> {
    return this.view(await this.receipts.matterOf(receipt, address));
  }

  async act(receipt: string | undefined, address: string, act: PublicAct, command: MatterCommand): Promise<PublicMatter> {
    const id = await this.receipts.matterOf(receipt, address), { facts } = await this.state(id);
    await this.commands.record(id, { ...act, actor: actorOf(facts!.raiser.enterprise!.name) }, command);
    return this.view(id);
  }

  private async view(id: MatterId): Promise<PublicMatter> {
    const [state, events, { names, calendar }] = await Promise.all([this.state(id), this.streams.readEventsAfter(matterStream(id), 0), this.packs.current()]);
    const { facts, holderId, handling, answer, status } = state, isAnswered = status === 'answered' || status === 'evaluated' || status === 'closed';
    const allowed = allowedMatterCommands(state, { now: this.clock.now(), calendar, actor: actorOf(facts!.raiser.enterprise!.name) });
    return {
      code: facts!.code, kind: names.matterKind(facts!.kind), title: facts!.title, description: facts!.description, status, raisedOn: facts!.raisedOn,
      ...(holderId !== undefined && { unit: names.unit(holderId) }), ...(handling && { promisedOn: handling.promisedOn }), ...(answer && isAnswered && { answer: answer.text }),
      timeline: events.flatMap((event) => {
        const sentence = publicSentence(event, names);
        return sentence ? [{ on: localDate(event.occurredAt), sentence }] : [];
      }),
      may: allowed.filter((verb) => PUBLIC_VERBS.includes(verb)),
    };
  }

  private async state(id: MatterId): Promise<MatterState> {
    return (await this.streams.readHead<MatterState>(matterStream(id)))!.state;
  }
}

/** The enterprise, known by its receipt code and not by an account. */
const actorOf = (name: string): Actor => ({ kind: 'person', name, receipt: true });
