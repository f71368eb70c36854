import { Injectable } from '@nestjs/common';
import { Presence } from '#libs/acts/presence.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { Actor } from '#libs/domain/decider.js';
import { actorOf } from '../acts/act.js';
import { Clock } from '../edge/clock.js';

/** People as they act on reports: while every head of their unit is away they may approve in their place. */
@Injectable()
export class ReportActors {
  constructor(private readonly presence: Presence, private readonly clock: Clock) {}

  async of(caller: Caller): Promise<Actor> {
    const actor = actorOf(caller);
    return !actor.isUnitHead && (await this.presence.isHeadAway(caller.unitId, this.clock.today())) ? { ...actor, isActingHead: true } : actor;
  }
}
