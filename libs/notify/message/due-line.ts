import type { NotificationView, SubjectView } from '#libs/contracts/project.views.js';
import type { Text } from '#libs/contracts/messages/text.js';
import type { Instant, LocalDate } from '#libs/domain/instants.js';

/** One thing that a message tells of. */
export interface DueLine {
  subject: SubjectView;
  kind: NotificationView['kind'];
  /** The step's name, or a sentence of what happened. */
  what: Text;
  at: Instant;
  due?: { on: LocalDate; provisional: boolean; workingDaysLeft: number };
  link: string;
}

/** What is late first and latest, then what is due next, then what else happened. */
export const byUrgency = (a: DueLine, b: DueLine): number =>
  (a.due?.workingDaysLeft ?? Infinity) - (b.due?.workingDaysLeft ?? Infinity) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0) || 0;
