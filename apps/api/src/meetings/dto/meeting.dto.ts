import { AGENDA_KINDS, type AgendaKind } from '#libs/domain/meeting/meeting.events.js';
import { ReasonDto } from '../../acts/reason.dto.js';
import { ChoiceField, DateField, KeyField, TextField, UuidField } from '../../edge/field.decorators.js';
import { ListField } from '../../edge/structured-field.decorators.js';

export class DraftMeetingDto {
  @TextField({ max: 100, example: '全市招商引资第11次调度会' })
  title: string;

  @DateField()
  heldOn: string;
}

export class AgendaItemDto {
  @ChoiceField(AGENDA_KINDS)
  kind: AgendaKind;

  @UuidField({ optional: true })
  projectId?: string;

  @UuidField({ optional: true })
  matterId?: string;

  @KeyField({ optional: true })
  stepId?: string;

  @TextField({ max: 500 })
  text: string;

  @TextField({ max: 2_000, optional: true })
  note?: string;
}

export class EditAgendaDto {
  @ListField(() => AgendaItemDto, { max: 100 })
  agenda: AgendaItemDto[];

  @TextField({ max: 100, optional: true })
  title?: string;

  @DateField({ optional: true })
  heldOn?: string;
}

export class MeetingTaskDto {
  @UuidField({ optional: true, description: 'Of a task that earlier minutes gave; a new task has none.' })
  matterId?: string;

  @TextField({ max: 200 })
  title: string;

  @TextField({ max: 2_000, optional: true, description: 'What is asked; the item’s text when absent.' })
  description?: string;

  @KeyField()
  unitId: string;

  @DateField()
  dueOn: string;

  @KeyField({ optional: true, description: 'A class of the pack; the pack’s own choice when absent.' })
  classId?: string;
}

export class MinutesItemDto {
  @TextField({ max: 2_000 })
  text: string;

  @ListField(() => MeetingTaskDto, { max: 30 })
  tasks: MeetingTaskDto[];
}

export class RecordMinutesDto {
  @ListField(() => MinutesItemDto, { max: 60 })
  items: MinutesItemDto[];
}

export class AmendMinutesDto extends ReasonDto {
  @ListField(() => MinutesItemDto, { max: 60 })
  items: MinutesItemDto[];
}
