import type { LocalDate } from '#libs/domain/instants.js';
import type { MatterStatus } from '#libs/domain/matter/matter.state.js';
import type { Text } from './messages/text.js';

/** What an enterprise gets for what it raised. */
export interface Receipt {
  /** The matter's number. */
  code: string;
  /** Kept by the enterprise; it is asked for whenever it comes back. */
  receipt: string;
}

/** A matter as the enterprise that raised it may know it: no people, no inner reasons. */
export interface PublicMatter {
  code: string;
  kind: Text;
  title: string;
  description: string;
  status: MatterStatus;
  raisedOn: LocalDate;
  /** The unit that handles it, once there is one. */
  unit?: Text;
  promisedOn?: LocalDate;
  /** The answer to be evaluated. */
  answer?: string;
  /** What happened, oldest first. */
  timeline: { on: LocalDate; sentence: Text }[];
  /** What it may do now: `evaluate`, `withdraw`, `reopen`, `add-note`. */
  may: string[];
}

/** What the form for enterprises offers. */
export interface PublicForm {
  kinds: PublicChoice[];
  classes: PublicChoice[];
  territories: PublicChoice[];
}
export interface PublicChoice {
  id: string;
  label: Text;
}
