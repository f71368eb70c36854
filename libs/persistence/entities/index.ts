import { CalendarVersion } from './calendar.entity.js';
import { Account, ApiToken, Session } from './identity.entities.js';
import { Matter } from './matter.entities.js';
import { Absence, Meeting } from './meeting.entities.js';
import { Evidence, FigureEntry, Project, ProjectStep } from './project.entities.js';
import { CommandEntry, OutboxEntry, RecordEntry, Stream } from './record.entities.js';
import { Delivery, DeliveryNotification, DeliveryThing, ReminderSetting, Robot } from './notify.entities.js';
import { RuleDraft } from './rules.entities.js';
import { PackVersion, Secret, WorkerHeartbeat } from './system.entities.js';
import { Bulletin, Submission } from './reporting.entities.js';
import { Notification, NotificationRead, WorkItem } from './work.entities.js';

/** Every table that TypeORM knows; the drift test compares them with what the migrations made. */
export const ENTITIES = [
  PackVersion, CalendarVersion, Stream, RecordEntry, CommandEntry, OutboxEntry, Project, ProjectStep, FigureEntry, Evidence,
  WorkItem, Notification, NotificationRead, WorkerHeartbeat, Account, Session, ApiToken,
  ReminderSetting, Robot, Delivery, DeliveryNotification, DeliveryThing, RuleDraft, Matter, Secret, Meeting, Absence, Submission, Bulletin,
];
