import { Inject, Injectable } from '@nestjs/common';
import { COUNTED_KINDS, type CountedKind } from '#libs/acts/counted-kinds.js';
import { openThings } from '#libs/acts/open-things.js';
import type { WorkingCalendar } from '#libs/domain/calendar/working-calendar.js';
import type { MatterState } from '#libs/domain/matter/matter.state.js';
import type { SubmissionState } from '#libs/domain/reporting/submission.state.js';
import type { Sql } from '#libs/identity/sql.js';
import { definitionOf } from '#libs/persistence/streams/streams.js';
import { PackLibrary } from '../packs/pack-library.js';
import { SQL } from '../persistence.tokens.js';

/** A state, and the calendar that it is counted by. */
interface Counted<State> {
  state: State;
  calendar: WorkingCalendar;
}

/** Reads everything open that is no project. It cannot write. */
@Injectable()
export class CountedThings {
  constructor(@Inject(SQL) private readonly sql: Sql, private readonly packs: PackLibrary) {}

  matters(): AsyncGenerator<Counted<MatterState>> {
    return this.open<MatterState>('matters');
  }

  submissions(): AsyncGenerator<Counted<SubmissionState>> {
    return this.open<SubmissionState>('submissions');
  }

  private async *open<State>(name: CountedKind['name']): AsyncGenerator<Counted<State>> {
    for await (const { streamId, state } of openThings(this.sql, COUNTED_KINDS.find((kind) => kind.name === name)!)) {
      const { calendar } = await this.packs.of(definitionOf(streamId).definition.pinsOf(state));
      yield { state: state as State, calendar };
    }
  }
}
