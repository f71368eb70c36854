import { Injectable } from '@nestjs/common';
import type { ReadingDay } from '#libs/domain/project/light.js';
import { Clock } from '../edge/clock.js';
import { PackLibrary } from '../packs/pack-library.js';

/** The day on which lists are read, by the current pack's calendar. */
@Injectable()
export class ReadingDays {
  constructor(
    private readonly clock: Clock,
    private readonly packs: PackLibrary,
  ) {}

  async today(): Promise<ReadingDay> {
    const { calendar, lightsOn } = await this.packs.current(), today = this.clock.today();
    return { today, calendar, lights: lightsOn(today) };
  }
}
