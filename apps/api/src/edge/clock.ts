import { Injectable } from '@nestjs/common';
import { localDate, toInstant, type Instant, type LocalDate } from '#libs/domain/instants.js';

/** The only place that asks the machine for the time; tests put another one in its place. */
@Injectable()
export class Clock {
  now(): Instant {
    return toInstant(Date.now());
  }

  today(): LocalDate {
    return localDate(this.now());
  }
}
