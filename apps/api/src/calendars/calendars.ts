import { Inject, Injectable } from '@nestjs/common';
import { previewCalendar } from '#libs/acts/calendar-preview.js';
import { CalendarRollout } from '#libs/acts/calendar-rollout.js';
import { loadCalendar } from '#libs/acts/load-calendar.js';
import { PackShelf } from '#libs/acts/pack-shelf.js';
import type { CalendarLoaded, CalendarPreview, CalendarVersionView, CalendarView } from '#libs/contracts/calendar.views.js';
import type { Caller } from '#libs/contracts/identity.js';
import type { CalendarData } from '#libs/domain/calendar/working-calendar.js';
import { localDate, toInstant } from '#libs/domain/instants.js';
import { readCalendar } from '#libs/packs/calendar-file.js';
import type { CalendarVersion } from '#libs/persistence/calendar-store.js';
import type { Persistence } from '#libs/persistence/persistence.js';
import { PERSISTENCE } from '../persistence.tokens.js';
import { ApiProblem } from '../problems/api-problem.js';
import type { LoadCalendarDto } from './calendar.dto.js';
import { calendarProblem } from './calendar-problem.js';

/** The working calendar: which one is in force, what another would change, and loading it. */
@Injectable()
export class Calendars {
  constructor(
    @Inject(PERSISTENCE) private readonly persistence: Persistence,
    private readonly shelf: PackShelf,
    private readonly rollout: CalendarRollout,
  ) {}

  async versions(): Promise<CalendarVersionView[]> {
    const inForce = await this.inForce();
    return (await this.persistence.calendars.list()).map((version) => versionView(version, inForce?.version));
  }

  async current(): Promise<CalendarView> {
    const inForce = await this.inForce();
    if (!inForce) throw new ApiProblem('pack-missing');
    return { ...versionView(inForce, inForce.version), days: inForce.content, pending: await this.rollout.behind(inForce.version) };
  }

  async preview(content: string): Promise<CalendarPreview> {
    return previewCalendar(this.persistence.pool, this.shelf, await this.read(content));
  }

  /** Answered when everything open counts by it, or at once when it takes effect later. Asked again, it finishes what was left. */
  async load({ content, reference, effectiveOn = today() }: LoadCalendarDto, { accountId, name, unitId }: Caller): Promise<CalendarLoaded> {
    const days = await this.read(content);
    const isNew = await loadCalendar(this.persistence.calendars, { content: days, reference: reference.trim(), effectiveOn, loadedBy: { accountId, name, unitId } })
      .catch((error: unknown) => { throw calendarProblem(error); });
    this.shelf.refresh();
    const { calendar, ...moved } = await this.rollout.run();
    return { version: days.version, isNew, isInForce: calendar === days.version, ...moved };
  }

  private async read(content: string): Promise<CalendarData> {
    const { pack } = await this.shelf.current();
    try {
      return readCalendar('calendar', content, pack.units);
    } catch (error) {
      throw calendarProblem(error);
    }
  }

  private inForce(): Promise<CalendarVersion | undefined> {
    return this.persistence.calendars.inForce(today());
  }
}

/** Deadlines go over by the day of this machine, as the worker's do, also where a test gives people another day. */
const today = () => localDate(toInstant(Date.now()));

const versionView = ({ version, reference, effectiveOn, loadedAt, loadedBy }: Omit<CalendarVersion, 'content'>, inForce: string | undefined): CalendarVersionView =>
  ({ version, reference, effectiveOn, loadedAt: loadedAt.toISOString(), ...(loadedBy && { loadedBy: loadedBy.name }), isInForce: version === inForce });
