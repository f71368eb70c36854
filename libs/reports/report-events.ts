/** The types of events that drafts speak of, or need to know of to speak of others. */
export const REPORTED_TYPES = [
  'ProjectRegistered', 'StepCompleted', 'StageEntered', 'ProjectEnded', 'FigureClaimed', 'FigureVerified', 'ExtensionDecided', 'ClockSuspended', 'ProjectSuspended', 'ProjectPlanned',
  'CalendarChanged', 'MatterRaised', 'MatterClosed', 'MatterEscalated',
] as const;
