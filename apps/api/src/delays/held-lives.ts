import { Injectable } from '@nestjs/common';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { ProjectId } from '#libs/domain/ids.js';
import { heldLife, type HeldLife } from '#libs/domain/project/delay-attribution.js';
import { LifeReader, type LifeKey } from '#libs/persistence/readers/life.reader.js';

const BATCH = 200;
const MAX_KNOWN = 20_000;

/** Whose time projects' lives were. What was worked out of a life holds until its stream advances or the calendar changes. */
@Injectable()
export class HeldLives {
  private readonly known = new Map<ProjectId, { version: number; calendar: WorkingCalendar; life: HeldLife }>();

  constructor(private readonly lives: LifeReader) {}

  async of(keys: LifeKey[], calendar: WorkingCalendar): Promise<Map<ProjectId, HeldLife>> {
    const stale = keys.filter(({ projectId, version }) => {
      const known = this.known.get(projectId);
      return known?.version !== version || known.calendar !== calendar;
    });
    if (this.known.size + stale.length > MAX_KNOWN) this.known.clear();
    for (let at = 0; at < stale.length; at += BATCH) {
      const batch = stale.slice(at, at + BATCH), events = await this.lives.eventsOf(batch.map(({ projectId }) => projectId));
      for (const { projectId, version } of batch) this.known.set(projectId, { version, calendar, life: heldLife(events.get(projectId)!, calendar) });
    }
    return new Map(keys.flatMap(({ projectId }) => {
      const known = this.known.get(projectId);
      return known ? [[projectId, known.life] as const] : [];
    }));
  }
}
